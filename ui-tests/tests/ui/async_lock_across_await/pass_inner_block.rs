//! A guard shut in a block, with its own await inside.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn send(batch: Vec<u32>) -> usize {
    batch.len()
}

#[no_lock_across_await]
async fn flush(pending: &Mutex<Vec<u32>>) -> usize {
    let batch = {
        let mut pending = pending.lock().await;
        std::mem::take(&mut *pending)
    };
    send(batch).await
}

fn main() {}
