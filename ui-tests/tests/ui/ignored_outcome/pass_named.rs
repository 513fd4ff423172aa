//! A name keeps it; what becomes of it is the reader's to see.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

#[hygiene(strict)]
async fn enqueue(jobs: &Sender<u64>, job: u64) {
    let _sent = jobs.send(job).await;
}

fn main() {}
