//! Expected, and so it is.
#![deny(unfulfilled_lint_expectations)]
use async_hygiene::hygiene;
use std::pin::pin;
use std::time::Duration;
use tokio::time::{interval, sleep};

#[hygiene]
async fn run() -> u32 {
    let mut timer = pin!(sleep(Duration::from_millis(5)));
    let mut ticks = interval(Duration::from_millis(1));
    let mut count = 0;
    #[async_hygiene::expect(polled_after_completion, reason = "a few turns only")]
    while count < 10 {
        tokio::select! {
            () = &mut timer => println!("ready"),
            _ = ticks.tick() => count += 1,
        }
    }
    count
}

#[tokio::main]
async fn main() {
    assert_eq!(run().await, 10);
}
