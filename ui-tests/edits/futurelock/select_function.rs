use async_hygiene::hygiene;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use futures::future::{Either, select};
use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(lock: &Mutex<u32>) -> u32 {
    *lock.lock().await
}

#[hygiene]
async fn demo(lock: &Mutex<u32>) -> u32 {
    match select(Box::pin(work(lock)), pin!(sleep(Duration::from_millis(10)))).await {
        Either::Left((value, _)) => value,
        Either::Right(((), rest)) => {
            drop(rest);
            let now = *lock.lock().await;
            now + work(lock).await
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
