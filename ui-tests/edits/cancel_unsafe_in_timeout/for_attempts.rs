use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};

#[hygiene(strict)]
#[async_hygiene::allow(value_lost_on_cancel)]
async fn number(reader: &mut (impl AsyncRead + Unpin)) -> Option<u64> {
    let mut buffer: Vec<u8> = Vec::new();
    for _ in 0..3 {
        if let Ok(Ok(_)) = tokio::time::timeout(Duration::from_secs(1), reader.read_buf(&mut buffer)).await
            && let Some(number) = buffer.first_chunk()
        {
            return Some(u64::from_be_bytes(*number));
        }
    }
    None
}

fn main() {}
