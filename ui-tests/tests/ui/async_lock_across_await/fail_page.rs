use std::collections::HashMap;
use std::time::Duration;

use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn fetch(key: u64) -> String {
    tokio::time::sleep(Duration::from_secs(1)).await;
    format!("value {key}")
}

#[no_lock_across_await]
pub async fn load(cache: &Mutex<HashMap<u64, String>>, key: u64) {
    let mut cache = cache.lock().await;
    cache.insert(key, fetch(key).await); // everybody waits for this fetch
}

fn main() {}
