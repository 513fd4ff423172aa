//! Calls from many threads: never more at once than may be.
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use async_hygiene::bounded;
use tokio::task::{JoinSet, yield_now};

static NOW: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

#[bounded(3)]
async fn call(n: usize) -> usize {
    MOST.fetch_max(NOW.fetch_add(1, SeqCst) + 1, SeqCst);
    for _ in 0..n % 5 {
        yield_now().await;
    }
    NOW.fetch_sub(1, SeqCst);
    n
}

#[tokio::main(flavor = "multi_thread", worker_threads = 4)]
async fn main() {
    let mut tasks = JoinSet::new();
    for n in 0..2000 {
        tasks.spawn(call(n));
    }
    let sum: usize = tasks.join_all().await.into_iter().sum();
    assert_eq!(sum, 1999 * 1000);
    assert!(MOST.load(SeqCst) <= 3 && NOW.load(SeqCst) == 0);
}
