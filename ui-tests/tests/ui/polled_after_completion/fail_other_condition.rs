//! What ends the loop has nothing to do with the job.
use async_hygiene::hygiene;
use std::time::{Duration, Instant};
use tokio::time::interval;

#[hygiene]
async fn run(until: Instant) -> usize {
    let mut job = Box::pin(async { 7 });
    let mut ticks = interval(Duration::from_millis(1));
    let mut count = 0;
    while Instant::now() < until {
        if count > 1_000 {
            return count;
        }
        tokio::select! {
            outcome = &mut job => {
                println!("{outcome}");
            }
            _ = ticks.tick() => count += 1,
        }
    }
    count
}

#[tokio::main]
async fn main() {
    run(Instant::now() + Duration::from_millis(500)).await;
}
