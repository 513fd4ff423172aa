//! The same attribute twice.
#![allow(dead_code)]

use async_hygiene::bounded;
use tokio::task::yield_now;

#[bounded(8)]
#[bounded(4)]
async fn run() {
    yield_now().await;
}

fn main() {}
