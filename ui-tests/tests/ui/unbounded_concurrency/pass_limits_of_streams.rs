//! Streams with a limit.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use futures::stream::{self, FuturesUnordered, StreamExt};

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn warm(urls: Vec<String>, most: Option<usize>, limit: usize) -> usize {
    stream::iter(&urls).for_each_concurrent(most, |url| async move { _ = fetch(url).await }).await;
    stream::iter(&urls).for_each_concurrent(Some(4), |url| async move { _ = fetch(url).await }).await;
    stream::iter(&urls).for_each_concurrent(4, |url| async move { _ = fetch(url).await }).await;
    stream::iter(["a", "b"]).for_each_concurrent(None, |url| async move { _ = fetch(url).await }).await;
    let some: Vec<_> = stream::iter(&urls).map(|url| fetch(url)).buffer_unordered(limit).collect().await;
    let mut running = FuturesUnordered::new();
    let mut sum = some.len();
    for url in &urls {
        if running.len() >= 4 {
            sum += running.next().await.unwrap_or(0);
        }
        running.push(fetch(url));
    }
    let few = ["a", "b"].into_iter().map(fetch).collect::<FuturesUnordered<_>>();
    sum + running.count().await + few.count().await
}

#[tokio::main]
async fn main() {
    assert_eq!(warm(vec!["a".to_owned()], None, 3).await, 4);
}
