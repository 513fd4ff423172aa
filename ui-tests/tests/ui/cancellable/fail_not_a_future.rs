//! What is awaited is no future.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable};

fn sync(n: u8) -> u8 {
    n
}

#[cancellable]
async fn calls(n: u8) -> Result<u8, Cancelled> {
    Ok(sync(n).await)
}

#[cancellable]
async fn variable(n: u8) -> Result<(), Cancelled> {
    n.await;
    Ok(())
}

#[cancellable]
async fn unresolved() -> Result<(), Cancelled> {
    missing().await;
    Ok(())
}

fn main() {}
