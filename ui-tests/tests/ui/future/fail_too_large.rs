//! A future that is larger than it may be.
#![allow(dead_code)]

use async_hygiene::future;
use tokio::task::yield_now;

#[future(max_size = 64)]
async fn buffers(n: u8) -> u8 {
    let buffer = [n; 100];
    yield_now().await;
    buffer[0]
}

fn main() {}
