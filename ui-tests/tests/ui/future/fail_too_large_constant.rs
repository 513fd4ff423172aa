//! The same with a constant, and what the attributes of a call put round it.
#![allow(dead_code)]

use async_hygiene::{Interrupted, cancellable, future, timeout};
use tokio::task::yield_now;

const MOST: usize = 32;

#[future(max_size = MOST)]
#[cancellable]
#[timeout("1s")]
async fn call() -> Result<(), Interrupted> {
    yield_now().await;
    Ok(())
}

fn main() {}
