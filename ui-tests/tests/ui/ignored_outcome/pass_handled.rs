//! Looked at, in one way or another.
use async_hygiene::hygiene;
use tokio::sync::mpsc::{Sender, error::SendError};

#[hygiene(strict)]
async fn enqueue(jobs: &Sender<u64>, job: u64) -> Result<(), SendError<u64>> {
    jobs.send(job).await?;
    if let Err(error) = jobs.send(job).await {
        println!("{error}");
    }
    let sent = jobs.send(job).await;
    let _ = sent.is_ok();
    let _ = jobs.send(job).await?;
    jobs.send(job).await
}

fn main() {}
