use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene(strict)]
async fn start() {
    let (tx, mut rx) = mpsc::channel(64);
    tx.send(3).await.unwrap();
    rx.recv().await;
}

fn main() {}
