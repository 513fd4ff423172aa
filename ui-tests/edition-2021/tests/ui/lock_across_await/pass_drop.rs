//! `drop(guard)` before the await, in edition 2021.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn publish(version: u64) -> u64 {
    version
}

#[hygiene]
async fn bump(version: &Mutex<u64>) -> u64 {
    let mut guard = version.lock().unwrap();
    *guard += 1;
    drop(guard);
    publish(1).await
}

fn main() {}
