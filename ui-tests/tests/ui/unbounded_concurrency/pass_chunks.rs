//! A few at a time.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use futures::StreamExt;
use futures::future::join_all;
use futures::stream;

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn sizes(urls: Vec<String>, mut queue: Vec<String>) {
    for some in urls.chunks(8) {
        join_all(some.iter().map(|url| fetch(url))).await;
    }
    for some in urls.chunks_exact(8).rev() {
        let futures: Vec<_> = some.iter().map(|url| fetch(url)).collect();
        futures::future::join_all(futures).await;
    }
    let mut batches = stream::iter(&urls).ready_chunks(8);
    while let Some(batch) = batches.next().await {
        futures::future::join_all(batch.into_iter().map(|url| fetch(url))).await;
    }
    let first: Vec<_> = urls.iter().take(8).collect();
    futures::future::join_all(first.iter().map(|url| fetch(url))).await;
    futures::future::join_all(urls.iter().map(|url| fetch(url)).take(8)).await;
    let few = queue.drain(..3);
    futures::future::join_all(few.map(|url| async move { fetch(&url).await })).await;
}

fn main() {}
