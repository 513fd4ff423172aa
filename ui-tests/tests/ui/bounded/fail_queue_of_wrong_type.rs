//! How many may wait is no number.
#![allow(dead_code)]

use async_hygiene::{Overloaded, bounded};
use tokio::task::yield_now;

#[bounded(8, queue = "3")]
async fn text() -> Result<(), Overloaded> {
    yield_now().await;
    Ok(())
}

#[bounded(8, queue)]
async fn nothing() -> Result<(), Overloaded> {
    yield_now().await;
    Ok(())
}

fn main() {}
