//! All at once, by the path.
use async_hygiene::hygiene;
async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn sizes(urls: &[String]) -> usize {
    let all = futures::future::join_all(urls.iter().map(|url| fetch(url))).await;
    all.into_iter().sum()
}

fn main() {}
