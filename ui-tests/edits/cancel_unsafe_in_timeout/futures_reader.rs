use std::time::Duration;

use async_hygiene::hygiene;
use futures::{AsyncRead, AsyncReadExt};
use tokio::time::{self as clock};

#[hygiene(strict)]
async fn blocks(mut reader: impl AsyncRead + Unpin) -> std::io::Result<u32> {
    let (mut buffer, mut late) = ([0; 512], 0);
    let mut filled: usize = 0;
    loop {
        match clock::timeout(Duration::from_secs(1), reader.read(&mut buffer[filled..])).await {
            Ok(read) => filled += read?,
            Err(_) => late += 1,
        }
        if buffer[0] == 0 {
            return Ok(late);
        }
    }
}

fn main() {}
