//! `#[no_lock_across_await]` counts semaphore permits too.
use async_hygiene::no_lock_across_await;
use tokio::sync::{AcquireError, Semaphore};

async fn download(url: &str) -> usize {
    url.len()
}

#[no_lock_across_await]
async fn fetch(slots: &Semaphore, url: &str) -> Result<usize, AcquireError> {
    let _permit = slots.acquire().await?;
    Ok(download(url).await)
}

fn main() {}
