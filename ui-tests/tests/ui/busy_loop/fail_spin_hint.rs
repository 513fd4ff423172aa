//! A hint to the processor gives nothing back to the executor.
use async_hygiene::hygiene;
use std::sync::atomic::{AtomicUsize, Ordering};

#[hygiene]
async fn drained(jobs: &AtomicUsize) {
    while jobs.load(Ordering::Relaxed) > 0 {
        std::hint::spin_loop();
    }
}

fn main() {}
