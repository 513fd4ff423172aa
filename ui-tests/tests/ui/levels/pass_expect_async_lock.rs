//! A guard or a permit: one of the two is enough for one `expect`.
#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::sync::{Mutex, Semaphore};

async fn append(journal: &mut Vec<u64>, entry: u64) {
    journal.push(entry);
}

#[hygiene]
async fn record(journal: &Mutex<Vec<u64>>, entry: u64) {
    #[async_hygiene::expect(async_lock_across_await, reason = "entries stay in order")]
    let mut journal = journal.lock().await;
    append(&mut journal, entry).await;
}

#[hygiene]
#[async_hygiene::expect(async_lock_across_await, reason = "that is the limit")]
async fn limited(limit: &Semaphore) {
    let _permit = limit.acquire().await;
    append(&mut Vec::new(), 1).await;
}

fn main() {}
