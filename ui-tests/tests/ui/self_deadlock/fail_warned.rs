//! As a warning, which `unused_must_use` makes an error.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[hygiene]
#[async_hygiene::warn(self_deadlock)]
#[async_hygiene::allow(async_lock_across_await)]
async fn push(jobs: &Mutex<Vec<u32>>, job: u32) {
    let mut all = jobs.lock().await;
    jobs.lock().await.push(0);
    all.push(job);
}

async fn run() {
    push(&Mutex::new(Vec::new()), 1).await;
}

fn main() {}
