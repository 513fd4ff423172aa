//! Imported by its name: the type of what it returns decides.
use async_hygiene::hygiene;
use futures::future::join_all;

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
    join_all(all).await
}

fn main() {}
