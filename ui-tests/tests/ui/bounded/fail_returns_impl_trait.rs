//! A type that only the body knows.
#![allow(dead_code)]

use async_hygiene::bounded;
use tokio::task::yield_now;

#[bounded(1, reject)]
async fn numbers() -> impl Iterator<Item = u8> {
    yield_now().await;
    0..3
}

fn main() {}
