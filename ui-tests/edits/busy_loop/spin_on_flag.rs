use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};

#[hygiene]
async fn started(ready: &AtomicBool, notify: &tokio::sync::Notify) {
    while !ready.load(Ordering::Acquire) {
        notify.notified().await;
    }
}

fn main() {}
