use async_hygiene::hygiene;
use futures::StreamExt;
use futures::stream;

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn sizes(urls: Vec<String>) -> usize {
    let all = stream::iter(urls.iter().map(|url| fetch(url))).buffer_unordered(16);
    let ordered = stream::iter(urls.iter().map(|url| fetch(url))).buffered(16);
    all.count().await + ordered.count().await
}

fn main() {}
