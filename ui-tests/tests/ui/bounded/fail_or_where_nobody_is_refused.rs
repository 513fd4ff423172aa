//! `or` where every call waits for its turn.
#![allow(dead_code)]

use async_hygiene::bounded;
use tokio::task::yield_now;

#[bounded(8, or = None)]
async fn waits() -> Option<u8> {
    yield_now().await;
    Some(1)
}

fn main() {}
