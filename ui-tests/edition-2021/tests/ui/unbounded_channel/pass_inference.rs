//! The type of the element is found out later.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc;

fn channel<A: Default, B: Default>() -> (A, B) {
    Default::default()
}

#[hygiene]
async fn start() -> u64 {
    let (tx, mut rx) = mpsc::channel(3);
    let (a, b) = channel();
    tx.send((a, b)).await.unwrap();
    let (a, b): (u32, u64) = rx.recv().await.unwrap();
    u64::from(a) + b
}

#[tokio::main]
async fn main() {
    assert_eq!(start().await, 0);
}
