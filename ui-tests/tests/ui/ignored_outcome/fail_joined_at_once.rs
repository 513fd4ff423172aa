//! Of a closure that is awaited where it is started.
use async_hygiene::hygiene;

#[hygiene(strict)]
async fn compress(bytes: Vec<u8>) {
    let _ = tokio::task::spawn_blocking(move || bytes.len()).await;
}

fn main() {}
