//! An explicit level counts permits as well.
use async_hygiene::hygiene;
use tokio::sync::{AcquireError, Semaphore};

async fn download(url: &str) -> usize {
    url.len()
}

#[hygiene]
#[async_hygiene::deny(async_lock_across_await)]
async fn fetch(slots: &Semaphore, url: &str) -> Result<usize, AcquireError> {
    let _permit = slots.acquire().await?;
    Ok(download(url).await)
}

fn main() {}
