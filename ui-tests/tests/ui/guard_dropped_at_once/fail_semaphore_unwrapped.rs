//! An unwrapped permit under `let _ =`.
use async_hygiene::hygiene;
use tokio::sync::{AcquireError, Semaphore};

async fn download(url: &str) -> usize {
    url.len()
}

#[hygiene]
async fn fetch(slots: &Semaphore, url: &str) -> Result<usize, AcquireError> {
    let _ = slots.acquire().await?;
    Ok(download(url).await)
}

fn main() {}
