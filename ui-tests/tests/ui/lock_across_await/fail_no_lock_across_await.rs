//! `#[no_lock_across_await]` runs this lint by itself.
use async_hygiene::no_lock_across_await;
use std::sync::Mutex;

async fn enqueue(job: u64) -> u64 {
    job
}

#[no_lock_across_await]
async fn submit(next: &Mutex<u64>) -> u64 {
    let mut next = next.lock().unwrap();
    *next += 1;
    enqueue(*next).await
}

fn main() {}
