//! A type that only the body knows, alone and as an error.
#![allow(dead_code)]

use async_hygiene::timeout;
use tokio::task::yield_now;

#[timeout("1s")]
async fn numbers() -> impl Iterator<Item = u8> {
    yield_now().await;
    0..3
}

#[timeout("1s")]
async fn opaque_error() -> Result<u8, impl std::fmt::Debug> {
    yield_now().await;
    if false { Err("text") } else { Ok(1) }
}

fn main() {}
