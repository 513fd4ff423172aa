//! A future of one's own, which says how often it has been asked.
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::{Pin, pin};
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::time::interval;

/// Ready whenever it is asked, for ever.
struct Counter(u32);

impl Future for Counter {
    type Output = u32;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<u32> {
        self.0 += 1;
        Poll::Ready(self.0)
    }
}

#[hygiene(strict)]
async fn run() -> u32 {
    let mut counter = Counter(0);
    let mut pinned = pin!(Counter(0));
    let mut polled = std::future::poll_fn(|_| Poll::Ready(1));
    let mut ticks = interval(Duration::from_millis(1));
    let mut sum = 0;
    while sum < 100 {
        tokio::select! {
            n = &mut counter => sum += n,
            n = pinned.as_mut() => sum += n,
            n = &mut polled => sum += n,
            _ = ticks.tick() => println!("tick"),
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    assert!(run().await >= 100);
}
