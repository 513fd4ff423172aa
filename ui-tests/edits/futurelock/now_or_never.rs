use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use futures::FutureExt;
use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(lock: &Mutex<u32>) -> u32 {
    *lock.lock().await
}

#[hygiene]
async fn demo(lock: &Mutex<u32>) -> u32 {
    let mut early = Box::pin(work(lock));
    let Some(value) = (&mut early).now_or_never() else {
        drop(early);
        return *lock.lock().await;
    };
    value
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
