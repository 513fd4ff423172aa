//! A guard shut in a block is gone after it.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn upload(bytes: usize) -> usize {
    bytes
}

#[hygiene]
async fn seal(chunk: &Mutex<Vec<u8>>) -> usize {
    let size;
    {
        let mut chunk = chunk.lock().unwrap();
        chunk.push(0);
        size = chunk.len();
    }
    upload(size).await
}

fn main() {}
