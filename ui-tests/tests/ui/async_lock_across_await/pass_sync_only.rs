//! `#[no_lock_across_await(sync_only)]` leaves async locks alone.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn charge(cents: u64) -> u64 {
    cents
}

#[no_lock_across_await(sync_only)]
async fn pay(balance: &Mutex<u64>, cents: u64) {
    let mut balance = balance.lock().await;
    *balance -= charge(cents).await;
}

fn main() {}
