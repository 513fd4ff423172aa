//! A pinned reference to a reader is a reader.
use std::pin::Pin;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::sync::Notify;

#[hygiene]
async fn numbers(mut reader: Pin<&mut (dyn AsyncRead + Send)>, pause: &Notify) -> std::io::Result<u64> {
    let mut sum = 0;
    loop {
        tokio::select! {
            number = reader.read_u64_le() => match number? {
                0 => return Ok(sum),
                number => sum += number,
            },
            () = pause.notified() => pause.notified().await,
        }
    }
}

fn main() {}
