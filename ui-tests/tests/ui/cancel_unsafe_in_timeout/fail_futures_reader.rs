//! A reader of futures, under a name that was given to `timeout`.
use std::time::Duration;

use async_hygiene::hygiene;
use futures::{AsyncRead, AsyncReadExt};
use tokio::time::{self as clock};

#[hygiene(strict)]
async fn blocks(mut reader: impl AsyncRead + Unpin) -> std::io::Result<u32> {
    let (mut block, mut late) = ([0; 512], 0);
    loop {
        match clock::timeout(Duration::from_secs(1), reader.read_exact(&mut block)).await {
            Ok(read) => read?,
            Err(_) => late += 1,
        }
        if block[0] == 0 {
            return Ok(late);
        }
    }
}

fn main() {}
