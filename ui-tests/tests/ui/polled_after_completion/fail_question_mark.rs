//! `?` leaves the function on one of two ways only.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::task::{JoinError, JoinHandle};
use tokio::time::interval;

#[hygiene]
async fn sum(mut job: JoinHandle<u64>) -> Result<u64, JoinError> {
    let mut ticks = interval(Duration::from_millis(10));
    let mut sum = 0;
    loop {
        tokio::select! {
            biased;
            done = &mut job => sum += done?,
            _ = ticks.tick() => sum += 1,
        }
    }
}

#[tokio::main]
async fn main() {
    println!("{:?}", sum(tokio::spawn(async { 7 })).await);
}
