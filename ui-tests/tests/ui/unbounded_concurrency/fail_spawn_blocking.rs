//! The blocking pool has a queue without end.
use async_hygiene::hygiene;
use futures::StreamExt;
use futures::stream::BoxStream;

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn hash(mut files: BoxStream<'static, Vec<u8>>) {
    while let Some(file) = files.next().await {
        tokio::task::spawn_blocking(move || file.len());
    }
}

fn main() {}
