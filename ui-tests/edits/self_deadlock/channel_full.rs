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
    let sum = tokio::spawn(async move { receive(rx).await });
    for number in 0..10 {
        tx.send(number).await.unwrap();
    }
    drop(tx);
    sum.await.unwrap()
}

async fn run() {
    sum().await;
}

fn main() {}
