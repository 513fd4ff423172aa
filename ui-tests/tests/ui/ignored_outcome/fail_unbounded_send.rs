//! `unbounded_send` of futures.
use async_hygiene::hygiene;
use futures::channel::mpsc::UnboundedSender;

#[hygiene(strict)]
async fn enqueue(jobs: &UnboundedSender<u64>, job: u64) {
    let _ = jobs.unbounded_send(job);
}

fn main() {}
