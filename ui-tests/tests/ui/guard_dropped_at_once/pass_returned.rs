//! The value of a function and of a block is not dropped there.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, MutexGuard};

#[hygiene]
async fn open(rows: &Mutex<Vec<u32>>) -> MutexGuard<'_, Vec<u32>> {
    let mut guard = { rows.lock().await };
    guard.clear();
    guard
}

fn main() {}
