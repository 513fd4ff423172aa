//! The handler starts the next one: `set`, an assignment, `reset`.
use async_hygiene::hygiene;
use std::pin::pin;
use std::time::Duration;
use tokio::time::{Instant, sleep};

async fn load(n: u32) -> u32 {
    n
}

#[hygiene(strict)]
async fn run() -> u32 {
    let mut sum = 0;
    let mut one = pin!(load(1));
    let mut two = Box::pin(load(2));
    let mut timer = pin!(sleep(Duration::from_millis(1)));
    let mut fired = 0;
    while sum < 100 || fired < 2 {
        tokio::select! {
            n = one.as_mut() => {
                sum += n;
                one.set(load(n));
            }
            n = &mut two => {
                sum += n;
                two = Box::pin(load(n + 1));
            }
            () = &mut timer => {
                fired += 1;
                timer.as_mut().reset(Instant::now() + Duration::from_millis(1));
            }
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    assert!(run().await >= 100);
}
