//! A loop over a dashmap locks one shard after the other while it awaits.
use async_hygiene::hygiene;
use dashmap::DashMap;

async fn heartbeat(node: u32) -> bool {
    node > 0
}

#[hygiene]
async fn alive(nodes: &DashMap<u32, String>) -> usize {
    let mut alive = 0;
    for node in nodes.iter() {
        if heartbeat(*node.key()).await {
            alive += 1;
        }
    }
    alive
}

fn main() {}
