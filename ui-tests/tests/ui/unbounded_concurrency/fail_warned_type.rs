//! A warning that the type decides.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use futures::future;

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
async fn sizes(urls: Vec<String>) -> Vec<usize> {
    future::join_all(urls.iter().map(|url| fetch(url))).await
}

fn main() {}
