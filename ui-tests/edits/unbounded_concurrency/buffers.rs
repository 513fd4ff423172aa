use async_hygiene::hygiene;
use futures::stream::{self, StreamExt, TryStreamExt};

async fn fetch(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn warm(urls: Vec<String>) -> usize {
    let some: Vec<_> = stream::iter(&urls).map(|url| fetch(url)).buffer_unordered(16).collect().await;
    let more: Vec<_> = stream::iter(&urls).map(|url| fetch(url)).buffered(16).collect().await;
    let rest = stream::iter(&urls).map(Ok::<_, String>).try_for_each_concurrent(16, |_| async { Ok(()) });
    rest.await.unwrap();
    let flat = stream::iter(&urls).flat_map_unordered(16, |url| stream::iter(url.chars()));
    some.len() + more.len() + flat.count().await
}

fn main() {}
