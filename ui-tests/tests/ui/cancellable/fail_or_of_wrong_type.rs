//! `or` is no value of the return type.
#![allow(dead_code)]

use async_hygiene::cancellable;
use tokio::task::yield_now;

#[cancellable(or = "nothing")]
async fn count() -> u64 {
    yield_now().await;
    1
}

#[cancellable(or = |why| why.function())]
async fn name() -> Option<&'static str> {
    yield_now().await;
    None
}

#[cancellable(or = |why, again| 1)]
async fn arguments() -> u64 {
    yield_now().await;
    1
}

fn main() {}
