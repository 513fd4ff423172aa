//! A message that may be lost.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

#[hygiene(strict)]
async fn enqueue(jobs: &Sender<u64>, job: u64) {
    let _ = jobs.send(job).await;
}

fn main() {}
