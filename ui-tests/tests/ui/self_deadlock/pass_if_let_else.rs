//! From edition 2024 on the condition's guard is gone in `else`.
use async_hygiene::hygiene;

use std::collections::HashMap;

use tokio::sync::Mutex;

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn cached(cache: &Mutex<HashMap<u32, u32>>, key: u32) -> u32 {
    if let Some(value) = cache.lock().await.get(&key) {
        *value
    } else {
        cache.lock().await.insert(key, key * 2);
        key * 2
    }
}

#[tokio::main]
async fn main() {
    let cache = Mutex::default();
    assert_eq!(cached(&cache, 2).await, cached(&cache, 2).await);
}
