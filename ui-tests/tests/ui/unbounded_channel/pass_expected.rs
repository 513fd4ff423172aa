//! An expectation that is met.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
#[async_hygiene::expect(unbounded_channel)]
async fn start() {
    let (tx, mut rx) = mpsc::unbounded_channel();
    tx.send(3).unwrap();
    rx.recv().await;
}

#[tokio::main]
async fn main() {
    start().await;
}
