//! The same attribute twice, the second one behind a `cfg_attr`.
#![allow(dead_code)]

use async_hygiene::{TimedOut, timeout};
use tokio::task::yield_now;

#[timeout("1s")]
#[cfg_attr(all(), timeout("2s"))]
async fn run() -> Result<(), TimedOut> {
    yield_now().await;
    Ok(())
}

#[timeout("1s")]
#[timeout("1s")]
async fn again() -> Result<(), TimedOut> {
    yield_now().await;
    Ok(())
}

fn main() {}
