use async_hygiene::hygiene;
use tokio::sync::Semaphore;

async fn download(url: &str) -> usize {
    url.len()
}

#[hygiene]
async fn fetch(slots: &Semaphore, url: &str) -> usize {
    let _permit = slots.acquire().await;
    download(url).await
}

fn main() {}
