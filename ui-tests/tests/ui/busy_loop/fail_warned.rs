//! At `warn` it is a warning of rustc's.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, Ordering};

#[hygiene]
#[async_hygiene::warn(busy_loop)]
async fn started(ready: &AtomicBool) {
    while !ready.load(Ordering::Acquire) {}
}

fn main() {}
