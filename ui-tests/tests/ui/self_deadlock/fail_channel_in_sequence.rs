//! One statement too many, with `?`.
use async_hygiene::hygiene;

use tokio::sync::mpsc::{self, error::SendError};

#[hygiene]
async fn seed(first: u32) -> Result<mpsc::Receiver<u32>, SendError<u32>> {
    let (tx, rx) = mpsc::channel::<u32>(2);
    tx.send(first).await?;
    tx.send(first + 1).await?;
    tx.send(first + 2).await?;
    Ok(rx)
}

async fn run() {
    seed(1).await.unwrap();
}

fn main() {}
