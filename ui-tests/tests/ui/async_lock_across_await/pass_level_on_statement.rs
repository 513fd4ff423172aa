//! A level on the statement that takes the lock.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn charge(cents: u64) -> u64 {
    cents
}

#[no_lock_across_await]
async fn pay(balance: &Mutex<u64>, cents: u64) {
    #[async_hygiene::allow(async_lock_across_await, reason = "one payment at a time is the point")]
    let mut balance = balance.lock().await;
    *balance -= charge(cents).await;
}

fn main() {}
