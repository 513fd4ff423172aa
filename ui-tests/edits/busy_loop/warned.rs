#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};

#[hygiene]
#[async_hygiene::warn(busy_loop)]
async fn started(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {
        tokio::task::yield_now().await;
    }
}

fn main() {}
