//! A call that is dropped while it waits leaves the queue, and those behind it move up.
use std::time::Duration;

use async_hygiene::{Overloaded, bounded};
use tokio::time::{Instant, sleep, timeout};

#[bounded(1, queue = 1)]
async fn call(wait: u64) -> Result<u64, Overloaded> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let start = Instant::now();
    let task = tokio::spawn(call(20));
    sleep(Duration::from_millis(1)).await;
    assert!(timeout(Duration::from_millis(4), call(1)).await.is_err());
    // Its place in the queue is free again.
    let waiting = tokio::spawn(call(5));
    sleep(Duration::from_millis(1)).await;
    assert!(call(1).await.is_err());
    assert_eq!(task.await.unwrap(), Ok(20));
    assert_eq!(waiting.await.unwrap(), Ok(5));
    assert_eq!(start.elapsed(), Duration::from_millis(25));
    // Aborted while it runs, with one that waits.
    let (first, second) = (tokio::spawn(call(1000)), tokio::spawn(call(1)));
    sleep(Duration::from_millis(2)).await;
    first.abort();
    assert_eq!(second.await.unwrap(), Ok(1));
    assert!(start.elapsed() < Duration::from_millis(40));
}
