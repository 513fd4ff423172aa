//! Another task may wait as long as it likes.
use async_hygiene::hygiene;

use std::sync::Arc;

use tokio::sync::Mutex;

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn both(lock: Arc<Mutex<u32>>) -> u32 {
    let mut own = lock.lock().await;
    let theirs = lock.clone();
    let task = tokio::spawn(async move { *theirs.lock().await });
    tokio::task::yield_now().await;
    *own += 1;
    drop(own);
    task.await.unwrap()
}

#[tokio::main]
async fn main() {
    assert_eq!(both(Arc::default()).await, 1);
}
