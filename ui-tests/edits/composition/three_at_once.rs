#![allow(dead_code)]

use async_hygiene::{bounded, cancellable, timeout};
use tokio::task::yield_now;

#[cancellable(or = 0)]
#[timeout("1s", or = 0)]
#[bounded(1, reject, or = 0)]
async fn count() -> u64 {
    yield_now().await;
    1
}

fn main() {}
