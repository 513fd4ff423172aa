#![allow(dead_code)]

use async_hygiene::bounded;
use tokio::task::yield_now;

#[bounded(1, reject, or = 0)]
async fn number() -> u64 {
    yield_now().await;
    1
}

#[bounded(1, reject, or = ())]
async fn nothing() {
    yield_now().await;
}

#[bounded(1, queue = 3, or = None)]
async fn option() -> Option<u8> {
    yield_now().await;
    None
}

fn main() {}
