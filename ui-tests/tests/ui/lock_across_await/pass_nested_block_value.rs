//! A block that locks, works in several statements and yields a plain value.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn send(batch: Vec<u32>) -> usize {
    batch.len()
}

#[hygiene]
async fn flush(pending: &Mutex<Vec<u32>>) -> usize {
    let batch = {
        let mut pending = pending.lock().unwrap();
        pending.sort_unstable();
        pending.dedup();
        std::mem::take(&mut *pending)
    };
    send(batch).await
}

fn main() {}
