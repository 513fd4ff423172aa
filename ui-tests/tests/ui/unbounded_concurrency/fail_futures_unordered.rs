//! A set that a loop fills.
use async_hygiene::hygiene;
use futures::StreamExt;
use futures::stream::FuturesUnordered;

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn sizes(urls: Vec<String>) -> usize {
    let mut running = FuturesUnordered::new();
    for url in &urls {
        running.push(fetch(url));
    }
    let mut sum = 0;
    while let Some(size) = running.next().await {
        sum += size;
    }
    sum
}

fn main() {}
