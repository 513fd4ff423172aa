use async_hygiene::hygiene;
use futures::stream::{self, StreamExt};

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn warm(urls: Vec<String>) {
    stream::iter(urls)
        .for_each_concurrent(16, |url| async move {
            fetch(&url).await;
        })
        .await;
}

fn main() {}
