#![allow(dead_code)]

use async_hygiene::cancellable;
use tokio::task::yield_now;

#[cancellable(or = 0)]
async fn count() -> u64 {
    yield_now().await;
    1
}

fn main() {}
