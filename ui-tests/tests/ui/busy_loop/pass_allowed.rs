//! Somebody knows better.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};

#[hygiene]
async fn started(ready: &AtomicBool) {
    #[async_hygiene::allow(busy_loop, reason = "a few nanoseconds, by construction")]
    while !ready.load(Ordering::Acquire) {
        std::hint::spin_loop();
    }
}

#[tokio::main]
async fn main() {
    started(&AtomicBool::new(true)).await;
}
