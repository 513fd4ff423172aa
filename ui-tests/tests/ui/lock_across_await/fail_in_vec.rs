//! Guards collected in a `Vec` are held.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn snapshot(rows: u64) -> u64 {
    rows
}

#[hygiene]
async fn freeze(shards: &[Mutex<u64>]) -> u64 {
    let guards: Vec<_> = shards.iter().map(|shard| shard.lock().unwrap()).collect();
    let rows = guards.iter().map(|rows| **rows).sum();
    snapshot(rows).await
}

fn main() {}
