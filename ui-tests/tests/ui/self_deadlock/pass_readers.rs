//! Readers stand beside each other.
use async_hygiene::hygiene;

use tokio::sync::RwLock;

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn sum(level: &RwLock<u32>) -> u32 {
    let one = level.read().await;
    let two = level.read().await;
    *one + *two
}

#[tokio::main]
async fn main() {
    assert_eq!(sum(&RwLock::new(2)).await, 4);
}
