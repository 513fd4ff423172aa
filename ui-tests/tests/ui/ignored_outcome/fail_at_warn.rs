//! At its own level it is a warning of rustc, which `deny(warnings)` turns into an error.
#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

#[hygiene]
async fn enqueue(jobs: &Sender<u64>, job: u64) {
    let _ = jobs.send(job).await;
}

fn main() {}
