//! `_ =` is `let _ =`.
use async_hygiene::hygiene;
use tokio::sync::mpsc::UnboundedSender;

#[hygiene(strict)]
async fn enqueue(jobs: &UnboundedSender<u64>, job: u64) {
    _ = jobs.send(job);
}

fn main() {}
