//! The permit is taken by the task: many tasks, little work at once.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::sync::mpsc::Receiver;

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(mut jobs: Receiver<u32>, semaphore: Arc<Semaphore>) {
    while let Some(job) = jobs.recv().await {
        let semaphore = semaphore.clone();
        tokio::spawn(async move {
            let _permit = semaphore.acquire().await.unwrap();
            println!("{job}");
        });
    }
}

fn main() {}
