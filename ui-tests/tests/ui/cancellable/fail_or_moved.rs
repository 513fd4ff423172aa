//! `or` is kept for the end, and the body has its parameters.
#![allow(dead_code)]

use async_hygiene::cancellable;
use tokio::task::yield_now;

#[cancellable(or = fallback)]
async fn name(fallback: String) -> String {
    yield_now().await;
    fallback + "!"
}

fn main() {}
