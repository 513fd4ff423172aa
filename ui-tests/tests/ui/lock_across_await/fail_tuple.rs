//! The first element of a tuple stays locked while the second is awaited.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn server_time() -> u64 {
    1_700_000_000
}

#[hygiene]
async fn stamp(sequence: &Mutex<u64>) -> (u64, u64) {
    (*sequence.lock().unwrap(), server_time().await)
}

fn main() {}
