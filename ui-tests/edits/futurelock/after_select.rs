use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(lock: &Mutex<u32>) -> u32 {
    *lock.lock().await
}

#[hygiene]
async fn demo(lock: &Mutex<u32>) -> u32 {
    let mut fut = Box::pin(work(lock));
    tokio::select! {
        seen = &mut fut => return seen,
        () = sleep(Duration::from_millis(10)) => {}
    }
    drop(fut);
    *lock.lock().await += 1;
    work(lock).await
}

async fn run() {
    let lock = Arc::new(Mutex::new(0));
    let held = lock.clone().lock_owned().await;
    tokio::spawn(async move {
        sleep(Duration::from_millis(100)).await;
        drop(held);
    });
    demo(&lock).await;
}

fn main() {}
