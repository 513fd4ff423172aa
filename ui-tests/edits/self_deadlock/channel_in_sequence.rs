use async_hygiene::hygiene;

use tokio::sync::mpsc::{self, error::SendError};

#[hygiene]
async fn seed(first: u32) -> Result<tokio::task::JoinHandle<u32>, SendError<u32>> {
    let (tx, rx) = mpsc::channel::<u32>(2);
    let sum = tokio::spawn(async move {
        let (mut rx, mut sum) = (rx, 0);
        while let Some(number) = rx.recv().await {
            sum += number;
        }
        sum
    });
    tx.send(first).await?;
    tx.send(first + 1).await?;
    tx.send(first + 2).await?;
    Ok(sum)
}

async fn run() {
    seed(1).await.unwrap();
}

fn main() {}
