//! Types that cannot say that the call timed out: a number, nothing, an option, a reference, a tuple.
#![allow(dead_code)]

use async_hygiene::timeout;
use tokio::task::yield_now;

#[timeout("1s")]
async fn number() -> u64 {
    yield_now().await;
    1
}

#[timeout("1s")]
async fn nothing() {
    yield_now().await;
}

#[timeout("1s")]
async fn option() -> Option<u8> {
    yield_now().await;
    None
}

#[timeout("1s")]
async fn reference<'a>(text: &'a str) -> &'a str {
    yield_now().await;
    text
}

#[timeout("1s")]
async fn tuple() -> (Result<u8, async_hygiene::TimedOut>, u8) {
    yield_now().await;
    (Ok(1), 1)
}

fn main() {}
