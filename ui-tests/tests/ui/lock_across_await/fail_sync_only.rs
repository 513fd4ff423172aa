//! `#[no_lock_across_await(sync_only)]` is about blocking locks.
use async_hygiene::no_lock_across_await;
use parking_lot::Mutex;

async fn enqueue(job: u64) -> u64 {
    job
}

#[no_lock_across_await(sync_only)]
async fn submit(next: &Mutex<u64>) -> u64 {
    let mut next = next.lock();
    *next += 1;
    enqueue(*next).await
}

fn main() {}
