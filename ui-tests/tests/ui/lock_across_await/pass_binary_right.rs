//! A right operand that locks after the left one was awaited holds nothing.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn remote_count() -> u64 {
    3
}

#[hygiene]
async fn total(local: &Mutex<u64>) -> u64 {
    remote_count().await + *local.lock().unwrap()
}

fn main() {}
