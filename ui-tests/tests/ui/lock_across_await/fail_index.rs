//! The value that is indexed is locked before the index is awaited.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn shard_of(key: &str) -> usize {
    key.len() % 4
}

#[hygiene]
async fn load_of(shards: &Mutex<Vec<u64>>, key: &str) -> u64 {
    shards.lock().unwrap()[shard_of(key).await]
}

fn main() {}
