//! Errors in the body are those of an async fn.
#![allow(dead_code)]

use async_hygiene::bounded;
use tokio::task::yield_now;

#[bounded(8)]
async fn wrong() -> u32 {
    yield_now().await;
    "text"
}

#[bounded(8)]
async fn not_a_future(n: u8) -> u8 {
    n.await
}

#[bounded(8)]
async fn both(words: &mut Vec<String>) {
    let first = &words[0];
    words.clear();
    yield_now().await;
    drop(first.clone());
}

#[bounded(8)]
async fn moved(text: String) -> usize {
    drop(text);
    yield_now().await;
    text.len()
}

fn main() {}
