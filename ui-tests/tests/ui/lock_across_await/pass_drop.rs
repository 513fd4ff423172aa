//! `drop(guard)` before the await ends the lock, whatever was written through it.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn report(total: u64) -> u64 {
    total
}

#[hygiene]
async fn deposit(balance: &Mutex<u64>, cents: u64) -> u64 {
    let mut guard = balance.lock().unwrap();
    *guard += cents;
    let total = *guard;
    drop(guard);
    report(total).await
}

fn main() {}
