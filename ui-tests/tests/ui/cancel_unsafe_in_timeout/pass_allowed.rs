//! Allowed, expected, and off where only one lint is asked for.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::time::timeout;

#[hygiene(strict)]
async fn statement(mut bytes: &[u8]) -> u16 {
    let mut sum = 0;
    for _ in 0..2 {
        #[async_hygiene::allow(cancel_unsafe_in_timeout, reason = "a slice is never waited for")]
        if let Ok(Ok(number)) = timeout(Duration::ZERO, bytes.read_u16()).await {
            sum += number;
        }
    }
    sum
}

#[hygiene(strict)]
#[async_hygiene::expect(cancel_unsafe_in_timeout)]
async fn function(mut bytes: &[u8]) -> u16 {
    let mut sum = 0;
    for _ in 0..2 {
        sum += timeout(Duration::ZERO, bytes.read_u16()).await.map_or(0, Result::unwrap);
    }
    sum
}

#[async_hygiene::no_lock_across_await]
async fn other(mut bytes: &[u8]) -> u16 {
    let mut sum = 0;
    while let Ok(Ok(number)) = timeout(Duration::ZERO, bytes.read_u16()).await {
        sum += number;
    }
    sum
}

#[tokio::main]
async fn main() {
    let bytes = [0, 1, 0, 2];
    assert_eq!((statement(&bytes).await, function(&bytes).await, other(&bytes).await), (3, 3, 3));
}
