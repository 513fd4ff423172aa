use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

#[hygiene(strict)]
pub async fn enqueue(jobs: &Sender<u64>, job: u64) {
    let _ = jobs.send(job).await; // the job may be gone
}

fn main() {}
