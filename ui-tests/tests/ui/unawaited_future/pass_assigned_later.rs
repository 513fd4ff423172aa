//! Made in one place, awaited in another.
use async_hygiene::hygiene;

async fn record(order: u64) -> u64 {
    order
}

#[hygiene(strict)]
async fn accept(order: u64) -> u64 {
    let mut first = None;
    if order > 1 {
        first = Some(record(order));
    }
    let second;
    second = record(order);
    match first {
        Some(first) => first.await + second.await,
        None => second.await,
    }
}

fn main() {}
