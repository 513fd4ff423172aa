//! Taken again in a branch, under the guard of the function.
use async_hygiene::hygiene;

use tokio::sync::Mutex;

#[hygiene]
async fn push(jobs: &Mutex<Vec<u32>>, job: u32) {
    let mut all = jobs.lock().await;
    if all.is_empty() {
        jobs.lock().await.push(0);
    }
    all.push(job);
}

async fn run() {
    push(&Mutex::new(Vec::new()), 1).await;
}

fn main() {}
