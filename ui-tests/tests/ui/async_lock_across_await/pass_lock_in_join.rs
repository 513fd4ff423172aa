//! Branches of a `join!` that lock after their awaits.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn fetch(part: u32) -> u32 {
    part
}

#[no_lock_across_await]
async fn both(parts: &Mutex<Vec<u32>>) {
    tokio::join!(
        async {
            let part = fetch(1).await;
            parts.lock().await.push(part);
        },
        async {
            let part = fetch(2).await;
            parts.lock().await.push(part);
        },
    );
}

fn main() {}
