use async_hygiene::hygiene;
use std::sync::Mutex;

async fn store(bytes: &[u8]) -> usize {
    bytes.len()
}

#[hygiene]
async fn save(buffer: &Mutex<Vec<u8>>) -> usize {
    let value = buffer.lock().unwrap().clone();
    let written = store(&value).await;
    written
}

fn main() {}
