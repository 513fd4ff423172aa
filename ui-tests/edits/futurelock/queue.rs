use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

async fn work(lock: &Mutex<u32>, by: u32) {
    *lock.lock().await += by;
}

#[hygiene]
async fn demo(lock: &Mutex<u32>) {
    let mut first = Box::pin(work(lock, 1));
    tokio::select! {
        () = &mut first => {}
        () = sleep(Duration::from_millis(10)) => {
            drop(first);
            *lock.lock().await += 2;
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
