//! In plain `#[hygiene]` it is a warning of rustc's.
#![deny(unused_must_use)]
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

#[hygiene]
async fn poll(stream: &mut TcpStream) -> std::io::Result<u8> {
    let mut bytes = [0; 2];
    while timeout(Duration::from_secs(1), stream.read_exact(&mut bytes)).await.is_err() {}
    Ok(bytes[0])
}

fn main() {}
