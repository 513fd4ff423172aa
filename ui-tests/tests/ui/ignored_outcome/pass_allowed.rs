//! Allowed where it is meant.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

#[hygiene(strict)]
async fn enqueue(jobs: &Sender<u64>, job: u64) {
    #[async_hygiene::allow(ignored_outcome, reason = "the receiver ends first")]
    let _ = jobs.send(job).await;
    #[async_hygiene::expect(ignored_outcome)]
    let _ = jobs.send(job).await;
}

fn main() {}
