//! What is pinned, or a branch of `select!`.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::time::sleep;

async fn record(order: u64) -> u64 {
    order
}

#[hygiene(strict)]
async fn accept(order: u64) -> u64 {
    let work = record(order);
    tokio::pin!(work);
    let pause = std::pin::pin!(sleep(Duration::from_secs(1)));
    tokio::select! {
        done = &mut work => done,
        _ = pause => 0,
    }
}

fn main() {}
