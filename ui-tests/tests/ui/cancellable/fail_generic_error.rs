//! A `Result` whose error is a parameter without the bound.
#![allow(dead_code)]

use async_hygiene::cancellable;
use tokio::task::yield_now;

#[cancellable]
async fn load<E>(error: Option<E>) -> Result<(), E> {
    yield_now().await;
    error.map_or(Ok(()), Err)
}

fn main() {}
