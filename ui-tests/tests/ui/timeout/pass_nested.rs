//! Deadlines inside of each other: the nearer one ends both calls or the inner one, and the error says whose it was and how long.
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::time::{Instant, sleep};

async fn slow() {
    sleep(Duration::from_secs(10)).await;
}

#[timeout(Duration::from_millis(limit))]
async fn inner(limit: u64) -> Result<u8, TimedOut> {
    slow().await;
    Ok(1)
}

#[timeout(Duration::from_millis(limit), graceful)]
async fn gently(limit: u64) -> Result<u8, TimedOut> {
    sleep(Duration::from_secs(10)).await;
    Ok(1)
}

#[timeout(Duration::from_millis(limit), graceful)]
async fn gently_unknown(limit: u64) -> Result<u8, TimedOut> {
    slow().await;
    Ok(1)
}

#[timeout("20ms")]
async fn outer(limit: u64) -> Result<u8, TimedOut> {
    inner(limit).await
}

#[timeout("20ms")]
async fn outer_twice() -> Result<u8, TimedOut> {
    assert!(inner(8).await.is_err());
    assert!(inner(8).await.is_err());
    inner(8).await
}

#[timeout("20ms")]
async fn hard_round_gentle(limit: u64) -> Result<u8, TimedOut> {
    gently(limit).await
}

#[timeout("20ms")]
async fn hard_round_unknown(limit: u64) -> Result<u8, TimedOut> {
    gently_unknown(limit).await
}

#[timeout("20ms", graceful)]
async fn gentle_round_hard(limit: u64) -> Result<u8, TimedOut> {
    inner(limit).await
}

#[timeout("20ms")]
async fn in_a_task(limit: u64) -> Result<u8, TimedOut> {
    // Not inside: it goes on by itself.
    tokio::spawn(inner(limit)).await.unwrap_or(Ok(0))
}

async fn ends(call: impl Future<Output = Result<u8, TimedOut>>, name: &str, limit: u64, after: u64) {
    let start = Instant::now();
    let error = call.await.unwrap_err();
    assert!(error.function().ends_with(&format!("::{name}")), "{error} instead of {name}");
    assert_eq!((error.limit().as_millis(), start.elapsed().as_millis()), (limit.into(), after.into()), "{name}");
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    ends(outer(5), "inner", 5, 5).await;
    ends(outer(50), "outer", 20, 20).await;
    ends(outer(20), "outer", 20, 20).await;
    ends(outer_twice(), "outer_twice", 20, 20).await;
    ends(hard_round_gentle(5), "gently", 5, 5).await;
    ends(hard_round_gentle(50), "hard_round_gentle", 20, 20).await;
    // The gentle one waits for what it does not know; the hard one does not.
    ends(hard_round_unknown(5), "hard_round_unknown", 20, 20).await;
    ends(hard_round_unknown(50), "hard_round_unknown", 20, 20).await;
    ends(gentle_round_hard(5), "inner", 5, 5).await;
    ends(in_a_task(5), "inner", 5, 5).await;
    ends(in_a_task(50), "in_a_task", 20, 20).await;
}
