//! A set of tasks, a set that uses another lock, a lock taken behind the loop.
use async_hygiene::hygiene;

use std::sync::Arc;

use futures::StreamExt;
use futures::stream::FuturesUnordered;
use tokio::sync::Mutex;

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn demo(total: Arc<Mutex<u64>>, parts: &Mutex<Vec<u64>>) -> u64 {
    let mut tasks = FuturesUnordered::new();
    for n in 0..3 {
        let total = total.clone();
        tasks.push(tokio::spawn(async move { *total.lock().await += n }));
    }
    while let Some(done) = tasks.next().await {
        done.unwrap();
        println!("{}", total.lock().await);
    }
    let mut jobs = FuturesUnordered::new();
    for n in 0..3 {
        jobs.push(async move { parts.lock().await.push(n) });
    }
    while let Some(()) = jobs.next().await {
        *total.lock().await += 1;
    }
    *total.lock().await + parts.lock().await.len() as u64
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn one_at_a_time(total: &Mutex<u64>) -> u64 {
    let mut loads = std::pin::pin!(futures::stream::iter(0..3).map(|n| async move { *total.lock().await += n }).buffered(1));
    while let Some(()) = loads.next().await {
        println!("{}", total.lock().await);
    }
    *total.lock().await
}

#[tokio::main]
async fn main() {
    assert_eq!(demo(Arc::default(), &Mutex::default()).await, 9);
    assert_eq!(one_at_a_time(&Mutex::default()).await, 3);
}
