//! A return type that has no room for any of three outcomes.
#![allow(dead_code)]

use async_hygiene::{bounded, cancellable, timeout};
use tokio::task::yield_now;

#[cancellable]
#[timeout("1s")]
#[bounded(1, reject)]
async fn count() -> u64 {
    yield_now().await;
    1
}

fn main() {}
