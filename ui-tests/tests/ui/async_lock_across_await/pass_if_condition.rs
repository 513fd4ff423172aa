//! A condition that locks lets go before the body runs.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn flush() {}

#[no_lock_across_await]
async fn flush_when_full(pending: &Mutex<Vec<u8>>) {
    if pending.lock().await.len() > 4096 {
        flush().await;
    }
    while !pending.lock().await.is_empty() {
        flush().await;
    }
}

fn main() {}
