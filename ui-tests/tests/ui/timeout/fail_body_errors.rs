//! Errors in the body are those of an async fn.
#![allow(dead_code)]

use async_hygiene::{TimedOut, timeout};
use tokio::task::yield_now;

#[timeout("1s")]
async fn wrong() -> Result<u32, TimedOut> {
    yield_now().await;
    1
}

#[timeout("1s", or = 0)]
async fn unit() -> u32 {
    yield_now().await;
}

#[timeout("1s")]
async fn not_a_future(n: u8) -> Result<u8, TimedOut> {
    Ok(n.await)
}

#[timeout("1s", graceful)]
async fn not_a_future_either(n: u8) -> Result<u8, TimedOut> {
    Ok(n.checked_add(1).await)
}

#[timeout("1s", graceful)]
async fn unknown_method(text: String) -> Result<(), TimedOut> {
    text.missing().await;
    Ok(())
}

fn main() {}
