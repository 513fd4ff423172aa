//! A parking_lot read guard held over an await.
use async_hygiene::hygiene;
use parking_lot::RwLock;

async fn forward(shard: usize) -> usize {
    shard
}

#[hygiene]
async fn route(shards: &RwLock<Vec<usize>>, key: usize) -> usize {
    let shards = shards.read();
    forward(shards[key % shards.len()]).await
}

fn main() {}
