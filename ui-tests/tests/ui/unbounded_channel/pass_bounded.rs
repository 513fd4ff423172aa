//! With bounds.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::{broadcast, mpsc, oneshot, watch};

#[hygiene]
async fn start() {
    let (tx, mut rx) = mpsc::channel(8);
    tx.send(3).await.unwrap();
    rx.recv().await;
    let (done, wait) = oneshot::channel();
    done.send(3).unwrap();
    wait.await.unwrap();
    let (_tx, _rx) = broadcast::channel::<u32>(8);
    let (_tx, _rx) = watch::channel(3);
    let (_tx, _rx) = std::sync::mpsc::sync_channel::<u32>(8);
    let (_tx, _rx) = futures::channel::mpsc::channel::<u32>(8);
}

#[tokio::main]
async fn main() {
    start().await;
}
