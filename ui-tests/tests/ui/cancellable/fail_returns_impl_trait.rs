//! A type that only the body knows.
#![allow(dead_code)]

use async_hygiene::cancellable;
use tokio::task::yield_now;

#[cancellable]
async fn numbers() -> impl Iterator<Item = u8> {
    yield_now().await;
    0..3
}

fn main() {}
