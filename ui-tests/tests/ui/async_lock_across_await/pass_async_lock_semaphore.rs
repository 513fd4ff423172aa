//! A guard of async-lock's semaphore is a permit too.
#![deny(warnings)]
use async_hygiene::hygiene;
use async_lock::Semaphore;

async fn download(url: &str) -> usize {
    url.len()
}

#[hygiene]
async fn fetch(slots: &Semaphore, url: &str) -> usize {
    let _permit = slots.acquire().await;
    download(url).await
}

fn main() {}
