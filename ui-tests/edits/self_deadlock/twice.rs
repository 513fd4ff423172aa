use async_hygiene::hygiene;

use tokio::sync::Mutex;

#[hygiene]
async fn push(jobs: &Mutex<Vec<u32>>, job: u32) {
    let mut all = jobs.lock().await;
    if all.is_empty() {
        drop(all);
        jobs.lock().await.push(0);
        all = jobs.lock().await;
    }
    all.push(job);
}

async fn run() {
    push(&Mutex::new(Vec::new()), 1).await;
}

fn main() {}
