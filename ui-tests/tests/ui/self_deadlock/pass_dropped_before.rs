//! Ended by `drop`, by a scope, by a move.
use async_hygiene::hygiene;

use tokio::sync::Mutex;

fn take<T>(_: T) {}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn push(jobs: &Mutex<Vec<u32>>) {
    let all = jobs.lock().await;
    drop(all);
    {
        let mut all = jobs.lock().await;
        all.push(1);
    }
    let all = jobs.lock().await;
    take(all);
    jobs.lock().await.push(2);
    let length = jobs.lock().await.len();
    jobs.lock().await.push(length as u32);
}

#[tokio::main]
async fn main() {
    push(&Mutex::default()).await;
}
