//! A lock taken in the same chain as the await of `recv` is held while the queue is empty.
use async_hygiene::no_lock_across_await;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc};

#[no_lock_across_await]
async fn next(jobs: Arc<Mutex<mpsc::Receiver<u32>>>) -> Option<u32> {
    let job = jobs.lock().await.recv().await;
    job
}

fn main() {}
