//! Somebody knows better, and somebody expects it.
use async_hygiene::hygiene;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(lock: &Mutex<u32>) {
    *lock.lock().await += 1;
}

#[hygiene]
async fn demo(lock: &Mutex<u32>) {
    let mut fut = pin!(work(lock));
    tokio::select! {
        () = &mut fut => {}
        () = sleep(Duration::from_secs(5)) => {
            #[async_hygiene::allow(futurelock, reason = "nobody else has it")]
            let mut value = lock.lock().await;
            *value += 1;
        }
    }
    let mut fut = pin!(work(lock));
    tokio::select! {
        () = &mut fut => {}
        () = sleep(Duration::from_secs(5)) => {
            #[async_hygiene::expect(futurelock)]
            let mut value = lock.lock().await;
            *value += 1;
        }
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
