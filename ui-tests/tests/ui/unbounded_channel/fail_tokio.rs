//! The common one.
use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene(strict)]
async fn start() {
    let (tx, mut rx) = mpsc::unbounded_channel();
    tx.send(3).unwrap();
    rx.recv().await;
}

fn main() {}
