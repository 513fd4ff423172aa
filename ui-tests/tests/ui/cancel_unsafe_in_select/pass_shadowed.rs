//! The reader after the `select!` is another one of the same name, and so is the buffer.
use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::sync::mpsc::{Receiver, channel};

#[hygiene]
async fn first(bytes: &[u8], mut other: Receiver<u8>) -> u8 {
    let byte = {
        let mut reader = bytes;
        tokio::select! {
            Ok(byte) = reader.read_u8() => byte,
            Some(byte) = other.recv() => byte,
            else => return 0,
        }
    };
    let rest = bytes;
    byte + rest.len() as u8
}

#[tokio::main]
async fn main() {
    let (_tx, rx) = channel(1);
    assert_eq!(first(&[1, 2], rx).await, 3);
}
