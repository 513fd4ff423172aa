//! A guard that a pattern binds under a name beside `_`.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, MutexGuard};

async fn open(rows: &Mutex<Vec<u32>>) -> (u32, MutexGuard<'_, Vec<u32>>) {
    (7, rows.lock().await)
}

#[hygiene]
async fn insert(rows: &Mutex<Vec<u32>>) -> usize {
    let (_, mut guard) = open(rows).await;
    guard.push(1);
    guard.len()
}

fn main() {}
