//! A permit is meant to be held: plain `#[hygiene]` says nothing, not even a warning.
#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::sync::{AcquireError, Semaphore};

async fn download(url: &str) -> usize {
    url.len()
}

#[hygiene]
async fn fetch(slots: &Semaphore, url: &str) -> Result<usize, AcquireError> {
    let _permit = slots.acquire().await?;
    Ok(download(url).await)
}

fn main() {}
