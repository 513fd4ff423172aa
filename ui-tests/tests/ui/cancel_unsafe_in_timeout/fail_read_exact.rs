//! Each attempt begins in the middle of what the one before has read.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

#[hygiene(strict)]
async fn frame(stream: &mut TcpStream) -> std::io::Result<[u8; 16]> {
    let mut frame = [0; 16];
    while timeout(Duration::from_secs(1), stream.read_exact(&mut frame)).await.is_err() {
        stream.write_u8(0).await?;
    }
    Ok(frame)
}

fn main() {}
