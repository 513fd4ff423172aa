use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::time::timeout;

const PATIENCE: Duration = Duration::from_millis(30);

/// Reads frames until the peer hangs up.
#[hygiene(strict)]
pub async fn frames(mut stream: DuplexStream) -> Vec<[u8; 8]> {
    let mut frames = Vec::new();
    let mut frame = [0; 8];
    loop {
        match timeout(PATIENCE, stream.read_exact(&mut frame)).await {
            Ok(Ok(_)) => frames.push(frame),
            Ok(Err(_)) => return frames,
            Err(_) => timeline::note("still waits"),
        }
    }
}
