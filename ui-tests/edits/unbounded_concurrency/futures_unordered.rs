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
    let mut sum = 0;
    for url in &urls {
        if running.len() >= 16 {
            running.next().await;
        }
        running.push(fetch(url));
    }
    while let Some(size) = running.next().await {
        sum += size;
    }
    sum
}

fn main() {}
