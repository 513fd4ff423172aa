use async_hygiene::hygiene;
use futures::stream::{self, StreamExt};

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn sizes(urls: &[String]) -> usize {
    let all = stream::iter(urls.iter().map(|url| fetch(url))).buffered(16).collect::<Vec<_>>().await;
    all.into_iter().sum()
}

fn main() {}
