//! Warnings about the body are those of an async fn.
#![allow(dead_code)]
#![deny(warnings)]

use async_hygiene::{TimedOut, timeout};
use tokio::task::yield_now;

#[timeout("1s", graceful)]
async fn unused(parameter: u8) -> Result<(), TimedOut> {
    let variable = 1;
    yield_now();
    Ok(())
}

#[timeout("1s", or = 1)]
async fn never_read() -> u8 {
    let mut n = 1;
    n = 2;
    yield_now().await;
    n
}

fn dropped() {
    unused(1);
}

fn main() {}
