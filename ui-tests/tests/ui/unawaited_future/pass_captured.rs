//! A closure or an async block takes it.
use async_hygiene::hygiene;

async fn record(order: u64) -> u64 {
    order
}

#[hygiene(strict)]
async fn accept(order: u64) -> u64 {
    let work = record(order);
    let later = async move || work.await;
    let other = record(order);
    let block = async move { other.await };
    later().await + block.await
}

fn main() {}
