use async_hygiene::hygiene;

#[hygiene(strict)]
async fn start() {
    let (tx, mut rx) = tokio::sync::mpsc::channel(64);
    tx.send(3).await.unwrap();
    rx.recv().await;
}

fn main() {}
