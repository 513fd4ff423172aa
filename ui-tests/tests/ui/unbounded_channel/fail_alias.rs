//! Imported under another name.
use async_hygiene::hygiene;
use tokio::sync::mpsc::unbounded_channel as channel;

#[hygiene(strict)]
async fn start() {
    let (tx, mut rx) = channel();
    tx.send(3).unwrap();
    rx.recv().await;
}

fn main() {}
