//! Readers do not wait for each other.
use async_hygiene::hygiene;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::RwLock;
use tokio::time::sleep;

async fn work(level: &RwLock<u32>) -> u32 {
    *level.read().await
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn demo(level: &RwLock<u32>) -> u32 {
    let mut fut = pin!(work(level));
    tokio::select! {
        value = &mut fut => value,
        () = sleep(Duration::from_millis(5)) => *level.read().await,
    }
}

#[tokio::main]
async fn main() {
    let level = Arc::new(RwLock::new(0));
    let held = level.clone().write_owned().await;
    let task = tokio::spawn(async move {
        sleep(Duration::from_millis(50)).await;
        drop(held);
    });
    demo(&level).await;
    task.await.unwrap();
}
