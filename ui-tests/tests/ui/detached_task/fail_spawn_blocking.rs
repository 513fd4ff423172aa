//! A blocking closure.
use async_hygiene::hygiene;

#[hygiene(strict)]
async fn compress(bytes: Vec<u8>) {
    tokio::task::spawn_blocking(move || bytes.len());
}

fn main() {}
