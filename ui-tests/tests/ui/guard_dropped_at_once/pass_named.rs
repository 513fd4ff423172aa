//! A guard with a name, even one that begins with `_`, lives to the end of its block.
use async_hygiene::hygiene;
use tokio::sync::{AcquireError, Semaphore};

async fn download(url: &str) -> usize {
    url.len()
}

#[hygiene]
async fn fetch(slots: &Semaphore, url: &str) -> Result<usize, AcquireError> {
    let _guard = slots.acquire().await?;
    Ok(download(url).await)
}

fn main() {}
