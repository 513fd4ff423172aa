//! Waiting for time to pass.
use async_hygiene::hygiene;
use std::time::{Duration, Instant};

#[hygiene]
async fn pause() {
    let start = Instant::now();
    while start.elapsed() < Duration::from_millis(5) {
        std::hint::spin_loop();
    }
}

fn main() {}
