//! The closure of `spawn_blocking` returns an async block, which nobody runs.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    let _ = tokio::task::spawn_blocking(move || async move { record(order).await }).await;
}

fn main() {}
