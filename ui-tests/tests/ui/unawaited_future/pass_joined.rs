//! Futures of an iterator that are awaited together.
use async_hygiene::hygiene;
use futures::future::join_all;
use futures::stream::{FuturesUnordered, StreamExt};

async fn record(order: u64) -> u64 {
    order
}

#[hygiene]
async fn accept(orders: &[u64]) -> u64 {
    let done = join_all(orders.iter().map(|order| record(*order))).await;
    let mut rest: FuturesUnordered<_> = orders.iter().map(|order| record(*order)).collect();
    while let Some(one) = rest.next().await {
        let _ = one;
    }
    done.iter().sum()
}

fn main() {}
