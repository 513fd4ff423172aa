use async_hygiene::hygiene;
use std::sync::Mutex;

async fn snapshot(rows: u64) -> u64 {
    rows
}

#[hygiene]
async fn freeze(shards: &[Mutex<u64>]) -> u64 {
    let value = {
        let guards: Vec<_> = shards.iter().map(|shard| shard.lock().unwrap()).collect();
        guards.iter().map(|rows| **rows).sum()
    };
    let rows = value;
    snapshot(rows).await
}

fn main() {}
