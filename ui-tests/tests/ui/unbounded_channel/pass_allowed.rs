//! Somebody knows better.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
async fn start() {
    #[async_hygiene::allow(unbounded_channel, reason = "one message for each signal, and they are rare")]
    let (tx, mut rx) = mpsc::unbounded_channel();
    tx.send(3).unwrap();
    rx.recv().await;
}

#[tokio::main]
async fn main() {
    start().await;
}
