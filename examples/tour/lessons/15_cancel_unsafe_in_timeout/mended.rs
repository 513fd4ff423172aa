use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_millis(30);

/// Reads frames until the peer hangs up.
#[hygiene(strict)]
pub async fn frames(mut stream: DuplexStream) -> Vec<[u8; 8]> {
    let mut frames = Vec::new();
    let mut buffer = Vec::new(); // outlives every attempt
    loop {
        match timeout(PATIENCE, stream.read_buf(&mut buffer)).await {
            Ok(Ok(0) | Err(_)) => return frames,
            Ok(Ok(_)) => {
                while let Some((frame, rest)) = buffer.split_first_chunk() {
                    frames.push(*frame);
                    buffer = rest.to_vec();
                }
            }
            Err(_) => timeline::note("still waits"),
        }
    }
}
