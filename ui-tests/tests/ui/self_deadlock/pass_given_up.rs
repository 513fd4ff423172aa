//! Who waits for a while only, or does not wait, comes back.
use async_hygiene::hygiene;

use std::time::Duration;

use tokio::sync::{Mutex, Semaphore};
use tokio::time::{sleep, timeout};

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_unsafe_in_timeout, progress_lost_in_select, cancel_safety_unknown)]
async fn patient(lock: &Mutex<u32>, limit: &Semaphore) {
    let held = lock.lock().await;
    assert!(timeout(Duration::from_millis(1), lock.lock()).await.is_err());
    tokio::select! {
        _ = lock.lock() => unreachable!(),
        () = sleep(Duration::from_millis(1)) => {}
    }
    assert!(lock.try_lock().is_err());
    assert!(futures::poll!(std::pin::pin!(lock.lock())).is_pending());
    drop(held);
    let one = limit.acquire().await;
    let two = limit.acquire().await;
    drop((one, two));
}

#[tokio::main]
async fn main() {
    patient(&Mutex::new(1), &Semaphore::new(2)).await;
}
