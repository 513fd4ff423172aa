//! `let _ = &guard` touches a guard that lives on.
use async_hygiene::hygiene;
use tokio::sync::Semaphore;

async fn download(url: &str) -> usize {
    url.len()
}

#[hygiene]
async fn fetch(slots: &Semaphore, url: &str) -> Option<usize> {
    let permit = slots.acquire().await.ok()?;
    let _ = &permit;
    let _ = permit.num_permits();
    Some(download(url).await)
}

fn main() {}
