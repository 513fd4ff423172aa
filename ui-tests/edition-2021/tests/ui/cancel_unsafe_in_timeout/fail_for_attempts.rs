//! Three attempts at one number.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};

#[hygiene(strict)]
async fn number(reader: &mut (impl AsyncRead + Unpin)) -> Option<u64> {
    for _ in 0..3 {
        if let Ok(Ok(number)) = tokio::time::timeout(Duration::from_secs(1), reader.read_u64()).await {
            return Some(number);
        }
    }
    None
}

fn main() {}
