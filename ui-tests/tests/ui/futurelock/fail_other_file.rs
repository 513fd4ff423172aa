//! A function of another file gets a reference to the lock.
use async_hygiene::hygiene;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

mod other {
    pub use super::hidden::work;
}

mod hidden {
    pub async fn work<T: Copy>(value: &tokio::sync::Mutex<T>) -> T {
        *value.lock().await
    }
}

#[hygiene]
async fn demo<T: Copy>(lock: &Mutex<T>) -> T {
    let mut work = pin!(other::work(&*lock));
    tokio::select! {
        value = &mut work => value,
        () = sleep(Duration::from_millis(10)) => *lock.lock().await,
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
