//! A task runs by itself, also one that a function starts.
use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::Mutex;
use tokio::time::sleep;

mod tasks {
    pub use super::own::work;
}

mod own {
    use std::sync::Arc;
    use tokio::sync::Mutex;

    pub fn work(lock: &Arc<Mutex<u32>>) -> tokio::task::JoinHandle<()> {
        let lock = lock.clone();
        tokio::spawn(async move { *lock.lock().await += 1 })
    }
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn demo(lock: Arc<Mutex<u32>>) {
    let theirs = lock.clone();
    let mut task = tokio::spawn(async move { *theirs.lock().await += 1 });
    tokio::select! {
        done = &mut task => done.unwrap(),
        () = sleep(Duration::from_millis(5)) => *lock.lock().await += 1,
    }
    let mut other = tasks::work(&lock);
    tokio::select! {
        done = &mut other => done.unwrap(),
        () = sleep(Duration::from_millis(5)) => *lock.lock().await += 1,
    }
    let mut pinned = std::pin::pin!(tasks::work(&lock));
    tokio::select! {
        done = &mut pinned => done.unwrap(),
        () = sleep(Duration::from_millis(5)) => *lock.lock().await += 1,
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
    demo(lock).await;
    task.await.unwrap();
}
