//! The keys of a dashmap are collected before anything is awaited.
use async_hygiene::hygiene;
use dashmap::DashMap;

async fn heartbeat(node: u32) -> bool {
    node > 0
}

#[hygiene]
async fn alive(nodes: &DashMap<u32, String>) -> usize {
    let keys: Vec<u32> = nodes.iter().map(|node| *node.key()).collect();
    let mut alive = 0;
    for node in keys {
        if heartbeat(node).await {
            alive += 1;
        }
    }
    alive
}

fn main() {}
