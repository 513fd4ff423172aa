//! The await that takes the lock does not count.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::{Mutex, RwLock};

#[no_lock_across_await]
async fn totals(open: &Mutex<Vec<u64>>, closed: &RwLock<Vec<u64>>) -> (u64, u64) {
    let open = open.lock().await.iter().sum();
    let closed = closed.read().await.iter().sum();
    (open, closed)
}

fn main() {}
