//! The same with a `break`.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};
use std::hint::spin_loop;

#[hygiene]
async fn started(ready: &AtomicBool) -> u32 {
    loop {
        if ready.load(Ordering::Acquire) {
            break 7;
        }
        spin_loop();
    }
}

fn main() {}
