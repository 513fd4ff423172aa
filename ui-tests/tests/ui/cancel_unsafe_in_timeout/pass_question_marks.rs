//! `??` ends the function, and with it what was half read.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::time::timeout;

#[hygiene(strict)]
async fn sum(stream: &mut (impl AsyncRead + Unpin)) -> std::io::Result<u32> {
    let mut sum = 0;
    for _ in 0..3 {
        sum += timeout(Duration::from_secs(1), stream.read_u32()).await??;
    }
    let mut rest = [0; 2];
    timeout(Duration::from_secs(1), stream.read_exact(&mut rest)).await.map_err(std::io::Error::other)??;
    Ok(sum + u32::from(rest[1]))
}

#[tokio::main]
async fn main() {
    let bytes = [0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 4];
    assert_eq!(sum(&mut &bytes[..]).await.unwrap(), 10);
}
