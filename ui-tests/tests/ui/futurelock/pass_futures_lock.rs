//! A lock without a queue does not hand itself to who is not polled.
use async_hygiene::hygiene;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures::lock::Mutex;
use tokio::time::sleep;

async fn work(lock: &Mutex<u32>) {
    *lock.lock().await += 1;
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn demo(lock: &Mutex<u32>) {
    let mut fut = pin!(work(lock));
    tokio::select! {
        () = &mut fut => {}
        () = sleep(Duration::from_millis(5)) => *lock.lock().await += 2,
    }
}

#[tokio::main]
async fn main() {
    let lock = Arc::new(Mutex::new(0));
    let held = lock.clone().lock_owned().await;
    let task = tokio::spawn(async move {
        sleep(Duration::from_millis(50)).await;
        drop(held);
    });
    demo(&lock).await;
    task.await.unwrap();
}
