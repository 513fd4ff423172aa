use async_hygiene::hygiene;
use std::sync::Arc;
use tokio::sync::{AcquireError, Semaphore};

async fn download(url: &str) -> usize {
    url.len()
}

#[hygiene]
async fn fetch(slots: Arc<Semaphore>, url: &str) -> Result<usize, AcquireError> {
    let _permit = slots.acquire_owned().await?;
    Ok(download(url).await)
}

fn main() {}
