//! An empty loop on an atomic.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};

#[hygiene]
async fn started(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {}
}

fn main() {}
