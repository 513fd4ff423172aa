//! In a `select!` in a branch of another, which does not poll it either.
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
        () = sleep(Duration::from_millis(10)) => {
            tokio::select! {
                () = sleep(Duration::from_millis(1)) => *lock.lock().await = 3,
                () = std::future::pending() => {}
            }
        }
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
