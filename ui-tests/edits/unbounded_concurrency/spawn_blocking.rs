use async_hygiene::hygiene;
use futures::StreamExt;
use futures::stream::BoxStream;

#[hygiene]
#[async_hygiene::allow(detached_task)]
#[async_hygiene::deny(unbounded_concurrency)]
async fn hash(mut files: BoxStream<'static, Vec<u8>>) {
    let limit = std::sync::Arc::new(tokio::sync::Semaphore::new(64));
    while let Some(file) = files.next().await {
        let permit = limit.clone().acquire_owned().await.unwrap();
        tokio::task::spawn_blocking(move || {
            let _permit = permit;
            file.len()
        });
    }
}

fn main() {}
