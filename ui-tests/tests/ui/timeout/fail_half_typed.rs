//! A body that is half typed.
#![allow(dead_code)]

use async_hygiene::{TimedOut, timeout};
use tokio::task::yield_now;

#[timeout("1s")]
async fn dot(text: String) -> Result<usize, TimedOut> {
    yield_now().await;
    Ok(text.)
}

fn main() {}
