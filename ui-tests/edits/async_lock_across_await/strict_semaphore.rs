use async_hygiene::hygiene;
use tokio::sync::{AcquireError, Semaphore};

async fn download(url: &str) -> usize {
    url.len()
}

#[hygiene(strict)]
async fn fetch(slots: &Semaphore, url: &str) -> Result<usize, AcquireError> {
    let _permit = slots.acquire().await?;
    drop(_permit);
    Ok(download(url).await)
}

fn main() {}
