//! Somebody makes progress in every turn.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicU64, Ordering};

#[hygiene]
async fn add(sum: &AtomicU64) {
    let mut now = sum.load(Ordering::Relaxed);
    while let Err(other) = sum.compare_exchange_weak(now, now + 1, Ordering::AcqRel, Ordering::Relaxed) {
        now = other;
    }
    while sum.compare_exchange(9, 10, Ordering::AcqRel, Ordering::Relaxed).is_ok() {}
    loop {
        let now = sum.load(Ordering::Relaxed);
        if sum.compare_exchange(now, now * 2, Ordering::AcqRel, Ordering::Relaxed).is_ok() {
            break;
        }
    }
}

#[tokio::main]
async fn main() {
    add(&AtomicU64::new(3)).await;
}
