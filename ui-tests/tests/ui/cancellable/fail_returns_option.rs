//! `None` might mean anything: it is not taken for a cancellation unless the attribute says so.
#![allow(dead_code)]

use async_hygiene::cancellable;
use tokio::task::yield_now;

#[cancellable]
async fn find<'a>(words: &'a [String]) -> Option<&'a str> {
    yield_now().await;
    words.first().map(String::as_str)
}

fn main() {}
