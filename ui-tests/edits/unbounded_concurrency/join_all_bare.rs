use async_hygiene::hygiene;
use futures::stream::{self, StreamExt};

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn sizes(urls: &[String]) -> Vec<usize> {
    let mut all = Vec::new();
    for url in urls {
        all.push(fetch(url));
    }
    stream::iter(all).buffered(16).collect::<Vec<_>>().await
}

fn main() {}
