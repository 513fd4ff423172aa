use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};

#[hygiene]
async fn started(ready: &AtomicBool) -> u32 {
    loop {
        if ready.load(Ordering::Acquire) {
            break 7;
        }
        tokio::task::yield_now().await;
    }
}

fn main() {}
