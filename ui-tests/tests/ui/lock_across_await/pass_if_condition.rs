//! The condition of an `if` lets go of its lock before the body runs.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn flush() {}

#[hygiene]
async fn flush_when_full(pending: &Mutex<Vec<u8>>) {
    if pending.lock().unwrap().len() > 4096 {
        flush().await;
    }
}

fn main() {}
