//! More messages than there is room for, before anybody receives.
use async_hygiene::hygiene;

use tokio::sync::mpsc;

async fn receive(mut rx: mpsc::Receiver<u32>) -> u32 {
    let mut sum = 0;
    while let Some(number) = rx.recv().await {
        sum += number;
    }
    sum
}

#[hygiene]
async fn sum() -> u32 {
    let (tx, rx) = mpsc::channel(8);
    for number in 0..10 {
        tx.send(number).await.unwrap();
    }
    drop(tx);
    receive(rx).await
}

async fn run() {
    sum().await;
}

fn main() {}
