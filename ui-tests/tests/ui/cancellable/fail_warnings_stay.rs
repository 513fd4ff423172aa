//! Warnings about the body are those of an async fn.
#![allow(dead_code)]
#![deny(warnings)]

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;

#[cancellable]
async fn unused(parameter: u8) -> Result<(), Cancelled> {
    let variable = 1;
    let mut not_changed = 2;
    yield_now().await;
    drop(not_changed);
    returns();
    yield_now();
    Ok(())
}

#[cancellable]
async fn unreachable() -> Result<(), Cancelled> {
    return Ok(());
    yield_now().await;
    Ok(())
}

#[must_use]
fn returns() -> u8 {
    1
}

fn main() {}
