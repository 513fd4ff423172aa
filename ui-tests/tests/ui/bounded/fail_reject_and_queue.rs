//! Nobody waits, and some do.
#![allow(dead_code)]

use async_hygiene::{Overloaded, bounded};
use tokio::task::yield_now;

#[bounded(8, reject, queue = 3)]
async fn both() -> Result<(), Overloaded> {
    yield_now().await;
    Ok(())
}

fn main() {}
