//! A token that is not there.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;

#[cancellable(token = stop)]
async fn run() -> Result<(), Cancelled> {
    yield_now().await;
    Ok(())
}

fn main() {}
