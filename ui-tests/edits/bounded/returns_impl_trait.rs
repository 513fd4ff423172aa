#![allow(dead_code)]

use async_hygiene::{Overloaded, bounded};
use tokio::task::yield_now;

#[bounded(1, reject)]
async fn numbers() -> Result<impl Iterator<Item = u8>, Overloaded> {
    yield_now().await;
    Ok(0..3)
}

fn main() {}
