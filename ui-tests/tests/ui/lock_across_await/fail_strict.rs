//! `#[hygiene(strict)]` finds what `#[hygiene]` finds.
use async_hygiene::hygiene;
use std::sync::RwLock;

async fn purge(key: &str) -> usize {
    key.len()
}

#[hygiene(strict)]
async fn evict(keys: &RwLock<Vec<String>>) -> usize {
    let mut keys = keys.write().unwrap();
    match keys.pop() {
        Some(key) => purge(&key).await,
        None => 0,
    }
}

fn main() {}
