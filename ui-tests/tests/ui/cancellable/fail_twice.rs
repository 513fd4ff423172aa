//! The same attribute twice.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;

#[cancellable]
#[cancellable(race)]
async fn run() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

fn main() {}
