//! A function of one's own that is called so, and has a bound.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender, channel};

fn unbounded_channel<T>() -> (Sender<T>, Receiver<T>) {
    channel(4)
}

fn unbounded() -> u32 {
    3
}

#[hygiene]
async fn start() -> u32 {
    let (tx, mut rx) = unbounded_channel();
    tx.send(unbounded()).await.unwrap();
    rx.recv().await.unwrap()
}

#[tokio::main]
async fn main() {
    assert_eq!(start().await, 3);
}
