//! `or` is no value of the return type.
#![allow(dead_code)]

use async_hygiene::bounded;
use tokio::task::yield_now;

#[bounded(8, reject, or = "busy")]
async fn number() -> u64 {
    yield_now().await;
    1
}

#[bounded(8, queue = 2, or = |why| why.limit())]
async fn closure() -> Option<usize> {
    yield_now().await;
    None
}

fn main() {}
