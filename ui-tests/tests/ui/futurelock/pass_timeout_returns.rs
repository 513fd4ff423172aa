//! Where the time is up nobody goes on to the lock.
use async_hygiene::hygiene;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(lock: &Mutex<u32>) -> u32 {
    *lock.lock().await
}

#[derive(Debug)]
struct Late;

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn demo(lock: &Mutex<u32>) -> Result<u32, Late> {
    let mut fut = pin!(work(lock));
    let value = tokio::time::timeout(Duration::from_secs(1), &mut fut).await.map_err(|_| Late)?;
    *lock.lock().await += value;
    let mut again = pin!(work(lock));
    match tokio::time::timeout(Duration::from_secs(1), &mut again).await {
        Ok(value) => *lock.lock().await += value,
        Err(_) => return Err(Late),
    }
    Ok(*lock.lock().await)
}

#[tokio::main]
async fn main() {
    let lock = Arc::new(Mutex::new(0));
    let held = lock.clone().lock_owned().await;
    let task = tokio::spawn(async move {
        sleep(Duration::from_millis(50)).await;
        drop(held);
    });
    demo(&lock).await.unwrap();
    task.await.unwrap();
}
