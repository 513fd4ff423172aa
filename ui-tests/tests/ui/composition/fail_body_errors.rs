//! Errors in the body under three attributes and `#[hygiene]`: each is said once.
#![allow(dead_code)]

use async_hygiene::{Interrupted, bounded, cancellable, hygiene, timeout};
use tokio::task::yield_now;

#[hygiene]
#[cancellable]
#[timeout("1s", graceful)]
#[bounded(1)]
async fn call(words: &mut Vec<String>) -> Result<u64, Interrupted> {
    let first = &words[0];
    words.clear();
    yield_now().await;
    drop(first.clone());
    1u8.await;
    Ok("text")
}

fn main() {}
