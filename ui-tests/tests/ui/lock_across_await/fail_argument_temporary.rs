//! A lock in an argument of the awaited call lives until the end of the statement.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn store(bytes: &[u8]) -> usize {
    bytes.len()
}

#[hygiene]
async fn save(buffer: &Mutex<Vec<u8>>) -> usize {
    let written = store(&buffer.lock().unwrap()).await;
    written
}

fn main() {}
