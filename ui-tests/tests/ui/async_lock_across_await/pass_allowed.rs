//! A level on the item turns the warning off.
#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn charge(cents: u64) -> u64 {
    cents
}

#[hygiene]
#[async_hygiene::allow(async_lock_across_await, reason = "one payment at a time is the point")]
async fn pay(balance: &Mutex<u64>, cents: u64) {
    let mut balance = balance.lock().await;
    *balance -= charge(cents).await;
}

fn main() {}
