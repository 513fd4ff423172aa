//! Another crate's lock, in `futures::select!`.
use async_hygiene::hygiene;

use std::pin::pin;
use std::sync::Arc;
use std::time::Duration;

use async_lock::Mutex;
use futures::FutureExt;

async fn work(lock: &Mutex<u32>) -> u32 {
    let value = lock.lock().await;
    tokio::time::sleep(Duration::from_secs(1)).await;
    *value
}

#[hygiene]
async fn demo(lock: Arc<Mutex<u32>>) -> u32 {
    let mut slow = pin!(work(&lock).fuse());
    let mut limit = pin!(tokio::time::sleep(Duration::from_millis(10)).fuse());
    futures::select! {
        value = slow => value,
        () = limit => {
            let value = lock.lock().await;
            *value
        }
    }
}

async fn run() {
    demo(Arc::new(Mutex::new(1))).await;
}

fn main() {}
