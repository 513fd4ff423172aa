//! An async block inside a function that is not async.
use async_hygiene::hygiene;
use std::future::Future;
use std::sync::{Arc, Mutex};

async fn poll_feed(cursor: u64) -> u64 {
    cursor + 1
}

#[hygiene]
fn follow(cursor: Arc<Mutex<u64>>) -> impl Future<Output = u64> {
    async move {
        let mut cursor = cursor.lock().unwrap();
        *cursor = poll_feed(*cursor).await;
        *cursor
    }
}

fn main() {}
