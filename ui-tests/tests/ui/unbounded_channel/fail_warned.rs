//! In plain `#[hygiene]` it is a warning of rustc's.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
async fn start() {
    let (tx, mut rx) = mpsc::unbounded_channel::<u32>();
    tx.send(3).unwrap();
    rx.recv().await;
}

fn main() {}
