use std::sync::atomic::{AtomicBool, Ordering};

use async_hygiene::hygiene;

#[hygiene]
pub async fn started(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {
        std::hint::spin_loop(); // the task that would set it may wait for this very thread
    }
}

fn main() {}
