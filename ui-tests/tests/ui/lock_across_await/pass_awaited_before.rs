//! A guard taken after the last await.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn download() -> Vec<u8> {
    Vec::new()
}

#[hygiene]
async fn install(current: &Mutex<Vec<u8>>) -> usize {
    let bytes = download().await;
    let mut current = current.lock().unwrap();
    *current = bytes;
    current.len()
}

fn main() {}
