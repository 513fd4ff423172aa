#![allow(dead_code)]

use async_hygiene::cancellable;
use tokio::task::yield_now;

#[cancellable(or = None)]
async fn find<'a>(words: &'a [String]) -> Option<&'a str> {
    yield_now().await;
    words.first().map(String::as_str)
}

fn main() {}
