//! Each element has a lock of its own under one name.
use async_hygiene::hygiene;

use std::sync::Arc;

use futures::StreamExt;
use futures::stream::FuturesUnordered;
use tokio::sync::Mutex;

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
#[async_hygiene::allow(unbounded_concurrency)]
async fn demo(conns: Vec<Arc<Mutex<u64>>>) -> u64 {
    let mut sum = 0;
    let mut jobs = FuturesUnordered::new();
    for conn in conns {
        jobs.push(async move {
            *conn.lock().await += 1;
            conn
        });
    }
    while let Some(conn) = jobs.next().await {
        sum += *conn.lock().await;
    }
    sum
}

#[tokio::main]
async fn main() {
    assert_eq!(demo(vec![Arc::default(), Arc::default()]).await, 2);
}
