//! A guard written through and dropped before the next await.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn report(total: u64) -> u64 {
    total
}

#[no_lock_across_await]
async fn deposit(balance: &Mutex<u64>, cents: u64) -> u64 {
    let mut guard = balance.lock().await;
    *guard += cents;
    let total = *guard;
    drop(guard);
    report(total).await
}

fn main() {}
