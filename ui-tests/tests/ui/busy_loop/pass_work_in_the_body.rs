//! Loops that do their work and end.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

#[hygiene]
async fn run(stop: &AtomicBool, next: &AtomicUsize, items: &[u32]) -> u32 {
    let (mut i, mut sum) = (0, 0);
    while i < items.len() {
        sum += items[i];
        i += 1;
    }
    while !stop.load(Ordering::Relaxed) {
        sum += 1;
        stop.store(sum > 20, Ordering::Relaxed);
    }
    while next.fetch_add(1, Ordering::Relaxed) < 10 {}
    sum
}

#[tokio::main]
async fn main() {
    assert_eq!(run(&AtomicBool::new(false), &AtomicUsize::new(0), &[4, 5]).await, 21);
}
