//! A future that is made while the lock is held, and awaited when it is not.
use async_hygiene::hygiene;

use tokio::sync::Mutex;

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn later(lock: &Mutex<u32>) -> u32 {
    let own = lock.lock().await;
    let again = lock.lock();
    let work = async { *lock.lock().await + 1 };
    drop(own);
    let now = *again.await;
    now + work.await
}

#[tokio::main]
async fn main() {
    assert_eq!(later(&Mutex::new(1)).await, 3);
}
