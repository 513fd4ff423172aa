//! As many as one can count.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use futures::future::{self, join_all};

async fn fetch(url: &str) -> usize {
    url.len()
}

const URLS: &[&str] = &["a", "b"];

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn sizes(three: [&str; 3]) {
    future::join_all([fetch("a"), fetch("b")]).await;
    future::join_all(vec![fetch("a"), fetch("b")]).await;
    future::join_all(three.map(fetch)).await;
    future::join_all(URLS.iter().map(|url| fetch(url))).await;
    future::join_all(three.iter().map(|url| fetch(url))).await;
    future::join_all((0..4).map(|_| fetch("a"))).await;
    future::join_all(three.into_iter().map(fetch)).await;
    let mut all = Vec::new();
    all.push(fetch("a"));
    all.push(fetch("b"));
    join_all(all).await;
}

#[tokio::main]
async fn main() {
    sizes(["a", "b", "c"]).await;
}
