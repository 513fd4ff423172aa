//! Errors of the borrow checker in the body are those of an async fn.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;

#[cancellable]
async fn both(words: &mut Vec<String>) -> Result<(), Cancelled> {
    let first = &words[0];
    words.push(String::new());
    push(first).await;
    Ok(())
}

#[cancellable]
async fn moved_out(words: Vec<String>) -> Result<usize, Cancelled> {
    let first = &words[0];
    drop(words);
    yield_now().await;
    Ok(first.len())
}

#[cancellable]
async fn used_after(text: String) -> Result<usize, Cancelled> {
    push_owned(text).await;
    Ok(text.len())
}

#[cancellable]
async fn not_mut(n: u8) -> Result<u8, Cancelled> {
    n += 1;
    yield_now().await;
    Ok(n)
}

async fn push(_: &str) {}
async fn push_owned(_: String) {}

fn main() {}
