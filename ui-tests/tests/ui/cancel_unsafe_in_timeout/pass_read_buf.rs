//! The buffer outlives each attempt.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;

#[hygiene(strict)]
async fn frame(mut stream: impl AsyncRead + Unpin) -> std::io::Result<Vec<u8>> {
    let mut frame = Vec::new();
    while frame.len() < 4 {
        if let Ok(read) = timeout(Duration::from_millis(1), stream.read_buf(&mut frame)).await {
            read?;
        }
    }
    Ok(frame)
}

#[tokio::main]
async fn main() {
    let (mut peer, stream) = tokio::io::duplex(2);
    let write = async {
        peer.write_all(b"he").await.unwrap();
        tokio::time::sleep(Duration::from_millis(5)).await;
        peer.write_all(b"lo").await.unwrap();
    };
    assert_eq!(tokio::join!(frame(stream), write).0.unwrap(), b"helo");
}
