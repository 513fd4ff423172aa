//! As a warning, which `unused_must_use` makes an error.
#![deny(unused_must_use)]
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
#[async_hygiene::warn(futurelock)]
async fn demo(lock: &Mutex<u32>) {
    let mut fut = pin!(work(lock));
    tokio::select! {
        () = &mut fut => {}
        () = sleep(Duration::from_millis(10)) => *lock.lock().await = 3,
    }
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
