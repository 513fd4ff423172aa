//! The sender of futures, which is a sink.
use async_hygiene::hygiene;
use futures::SinkExt;
use futures::channel::mpsc::Sender;

#[hygiene(strict)]
async fn enqueue(mut jobs: Sender<u64>, job: u64) {
    let _ = jobs.send(job).await;
}

fn main() {}
