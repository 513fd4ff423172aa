//! What is awaited.
use async_hygiene::hygiene;

async fn record(order: u64) -> u64 {
    order
}

#[hygiene(strict)]
async fn accept(order: u64) -> u64 {
    record(order).await;
    let _ = record(order).await;
    let later = record(order);
    let both = futures::future::join(record(1), later);
    both.await.0
}

fn main() {}
