//! In its own branch the future is done.
use async_hygiene::hygiene;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(lock: &Mutex<u32>) -> u32 {
    *lock.lock().await
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn demo(lock: &Mutex<u32>) {
    let mut fut = pin!(work(lock));
    loop {
        tokio::select! {
            value = &mut fut => {
                *lock.lock().await = value;
                break;
            }
            () = sleep(Duration::from_millis(5)) => println!("still waiting"),
        }
    }
    *lock.lock().await += 1;
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
