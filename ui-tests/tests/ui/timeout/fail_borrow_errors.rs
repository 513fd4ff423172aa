//! Errors of the borrow checker, in the body and between limit and body.
#![allow(dead_code)]

use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::task::yield_now;

#[timeout("1s")]
async fn both(words: &mut Vec<String>) -> Result<(), TimedOut> {
    let first = &words[0];
    words.push(String::new());
    yield_now().await;
    drop(first.clone());
    Ok(())
}

#[timeout(take(limits))]
async fn moved(limits: Vec<Duration>) -> Result<usize, TimedOut> {
    yield_now().await;
    Ok(limits.len())
}

fn take(limits: Vec<Duration>) -> Duration {
    limits[0]
}

#[timeout("1s")]
async fn returns_local<'a>() -> Result<&'a str, TimedOut> {
    let text = String::new();
    yield_now().await;
    Ok(&text)
}

fn main() {}
