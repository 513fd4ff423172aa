use async_hygiene::hygiene;
use futures::{SinkExt, StreamExt};

#[hygiene(strict)]
async fn start() {
    let (tx, mut rx) = futures::channel::mpsc::channel(64);
    let mut tx: futures::channel::mpsc::Sender<u32> = tx;
    tx.send(3).await.unwrap();
    rx.next().await;
}

fn main() {}
