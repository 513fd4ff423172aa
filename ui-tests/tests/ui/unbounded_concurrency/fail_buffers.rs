//! Numbers that are no limit.
use async_hygiene::hygiene;
use futures::stream::{self, StreamExt, TryStreamExt};

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn warm(urls: Vec<String>) -> usize {
    let some: Vec<_> = stream::iter(&urls).map(|url| fetch(url)).buffer_unordered(usize::MAX).collect().await;
    let more: Vec<_> = stream::iter(&urls).map(|url| fetch(url)).buffered(usize::MAX).collect().await;
    let rest = stream::iter(&urls).map(Ok::<_, String>).try_for_each_concurrent(usize::MAX, |_| async { Ok(()) });
    rest.await.unwrap();
    let flat = stream::iter(&urls).flat_map_unordered(None, |url| stream::iter(url.chars()));
    some.len() + more.len() + flat.count().await
}

fn main() {}
