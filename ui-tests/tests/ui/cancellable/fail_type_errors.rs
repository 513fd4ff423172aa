//! Errors of types in the body are those of an async fn.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;

#[cancellable]
async fn wrong() -> Result<u32, Cancelled> {
    yield_now().await;
    "text"
}

#[cancellable]
async fn missing(n: u8) -> Result<u8, Cancelled> {
    if n == 0 {
        return n;
    }
    yield_now().await;
    let m: u8 = next(n).await;
    Ok(m)
}

#[cancellable]
async fn no_value() -> Result<u8, Cancelled> {
    next(1).await?;
}

#[cancellable]
async fn no_conversion(text: &str) -> Result<u8, Cancelled> {
    Ok(text.parse()?)
}

async fn next(n: u8) -> Result<u8, Cancelled> {
    yield_now().await;
    Ok(n + 1)
}

fn main() {}
