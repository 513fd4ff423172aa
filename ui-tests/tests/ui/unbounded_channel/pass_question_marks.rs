//! Errors everywhere.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc::{self, Receiver, Sender};

fn open_channel(n: usize) -> Result<(Sender<u32>, Receiver<u32>), String> {
    if n == 0 { Err("none".to_owned()) } else { Ok(mpsc::channel(n)) }
}

#[hygiene]
async fn start() -> Result<u32, String> {
    let (tx, mut rx) = open_channel(4)?;
    tx.send(3).await.map_err(|e| e.to_string())?;
    rx.recv().await.ok_or_else(|| "closed".to_owned())
}

#[tokio::main]
async fn main() {
    assert_eq!(start().await, Ok(3));
}
