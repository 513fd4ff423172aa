//! The famous worker loop: the queue stays locked while the job runs.
use async_hygiene::no_lock_across_await;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc};

async fn run(job: u32) -> u32 {
    job
}

#[no_lock_across_await]
async fn worker(jobs: Arc<Mutex<mpsc::Receiver<u32>>>) -> u32 {
    let mut done = 0;
    while let Ok(job) = jobs.lock().await.try_recv() {
        done += run(job).await;
    }
    done
}

fn main() {}
