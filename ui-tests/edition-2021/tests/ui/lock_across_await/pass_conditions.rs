//! Conditions of `if` and `while` let go of their locks, in edition 2021.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn flush() {}

#[hygiene]
async fn settle(pending: &Mutex<Vec<u8>>) {
    while pending.lock().unwrap().len() > 4096 {
        flush().await;
    }
    if pending.lock().unwrap().is_empty() {
        flush().await;
    }
}

fn main() {}
