//! A read guard of a tokio lock keeps writers waiting, and with them every later reader.
use async_hygiene::no_lock_across_await;
use tokio::sync::RwLock;

async fn forward(target: &str) -> usize {
    target.len()
}

#[no_lock_across_await]
async fn route(table: &RwLock<Vec<String>>, key: usize) -> usize {
    let table = table.read().await;
    forward(&table[key]).await
}

fn main() {}
