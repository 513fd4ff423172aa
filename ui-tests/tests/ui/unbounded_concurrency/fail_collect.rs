//! A set that is collected.
use async_hygiene::hygiene;
use futures::StreamExt;
use futures::stream::{FuturesOrdered, FuturesUnordered};

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn sizes(urls: Vec<String>) -> usize {
    let all = urls.iter().map(|url| fetch(url)).collect::<FuturesUnordered<_>>();
    let ordered = urls.iter().map(|url| fetch(url)).collect::<FuturesOrdered<_>>();
    all.count().await + ordered.count().await
}

fn main() {}
