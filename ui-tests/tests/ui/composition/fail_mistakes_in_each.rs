//! A mistake in each of three attributes: all are said at once.
#![allow(dead_code)]

use async_hygiene::{Interrupted, bounded, cancellable, timeout};
use tokio::task::yield_now;

#[cancellable(rase)]
#[timeout("1 parsec")]
#[bounded(0)]
async fn call() -> Result<u64, Interrupted> {
    yield_now().await;
    Ok(1)
}

fn main() {}
