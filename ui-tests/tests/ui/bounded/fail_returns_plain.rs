//! Types that cannot say that the call was refused.
#![allow(dead_code)]

use async_hygiene::bounded;
use tokio::task::yield_now;

#[bounded(1, reject)]
async fn number() -> u64 {
    yield_now().await;
    1
}

#[bounded(1, reject)]
async fn nothing() {
    yield_now().await;
}

#[bounded(1, queue = 3)]
async fn option() -> Option<u8> {
    yield_now().await;
    None
}

fn main() {}
