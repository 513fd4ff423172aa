//! What is in the box cannot be seen.
use std::pin::Pin;

use async_hygiene::hygiene;
use tokio::sync::mpsc;

type Job = Pin<Box<dyn Future<Output = u64> + Send>>;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn run(mut jobs: mpsc::Receiver<Job>, bell: &mut mpsc::Receiver<()>) -> u64 {
    let mut sum = 0;
    while let Some(job) = jobs.recv().await {
        tokio::select! {
            done = job => sum += done,
            Some(()) = bell.recv() => {}
        }
    }
    sum
}

fn main() {}
