//! `yield_now` of tokio gives the thread back.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};

#[hygiene]
async fn started(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {
        tokio::task::yield_now().await;
    }
}

#[tokio::main]
async fn main() {
    started(&AtomicBool::new(true)).await;
}
