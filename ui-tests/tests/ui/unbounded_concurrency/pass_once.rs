//! A loop that surely ends after it, and a task that takes the place of another.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::task::JoinHandle;

async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(mut jobs: Receiver<u32>, mut other: Receiver<u32>) {
    while let Some(job) = jobs.recv().await {
        if job > 7 {
            tokio::spawn(work(job));
            break;
        }
    }
    let mut current: Option<JoinHandle<()>> = None;
    while let Some(job) = other.recv().await {
        if let Some(last) = current.replace(tokio::spawn(work(job))) {
            last.abort();
        }
    }
}

fn main() {}
