//! A `timeout` of one's own says itself what it does.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};

/// Waits for the future however long it takes, and tells whether it was in time.
async fn timeout<F: Future>(_: Duration, future: F) -> Result<F::Output, ()> {
    Ok(future.await)
}

#[hygiene(strict)]
async fn numbers(mut stream: DuplexStream) -> u16 {
    let mut sum = 0;
    for _ in 0..2 {
        if let Ok(Ok(number)) = timeout(Duration::ZERO, stream.read_u16()).await {
            sum += number;
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    let (mut peer, stream) = tokio::io::duplex(64);
    peer.write_all(&[0, 1, 0, 2]).await.unwrap();
    assert_eq!(numbers(stream).await, 3);
}
