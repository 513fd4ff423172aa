use async_hygiene::no_lock_across_await;
use std::sync::Arc;
use tokio::sync::{Mutex, mpsc};

async fn run(job: u32) -> u32 {
    job
}

#[no_lock_across_await]
async fn worker(jobs: Arc<Mutex<mpsc::Receiver<u32>>>) -> u32 {
    let mut done = 0;
    loop {
        let value = jobs.lock().await.try_recv();
        match value {
            Ok(job) => done += run(job).await,
            Err(_) => return done,
        }
    }
}

fn main() {}
