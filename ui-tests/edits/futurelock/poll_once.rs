use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(lock: Arc<Mutex<u32>>) -> u32 {
    *lock.lock().await
}

#[hygiene]
async fn demo(lock: &Arc<Mutex<u32>>) -> u32 {
    let mut early = tokio::spawn(work(lock.clone()));
    let _ = futures::poll!(&mut early);
    let now = *lock.lock().await;
    now + early.await.unwrap()
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
