//! An await inside a spawned block belongs to another future.
use async_hygiene::hygiene;
use std::sync::{Arc, Mutex};
use tokio::task::JoinHandle;

async fn index(document: u64) -> u64 {
    document
}

#[hygiene]
async fn enqueue(next: Arc<Mutex<u64>>) -> JoinHandle<u64> {
    let mut guard = next.lock().unwrap();
    *guard += 1;
    let document = *guard;
    tokio::spawn(async move { index(document).await })
}

fn main() {}
