//! `or` is no value of the return type.
#![allow(dead_code)]

use async_hygiene::timeout;
use tokio::task::yield_now;

#[timeout("1s", or = None)]
async fn number() -> u64 {
    yield_now().await;
    1
}

#[timeout("1s", or = Err("late"))]
async fn result() -> Result<u8, String> {
    yield_now().await;
    Ok(1)
}

#[timeout("1s", or = |why| why)]
async fn closure() -> Result<u8, String> {
    yield_now().await;
    Ok(1)
}

#[timeout("1s", or = late)]
async fn function() -> u8 {
    yield_now().await;
    1
}

fn late(_: async_hygiene::TimedOut) -> u8 {
    2
}

fn main() {}
