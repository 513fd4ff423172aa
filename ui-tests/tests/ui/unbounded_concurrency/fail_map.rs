//! Handles that are collected first.
use async_hygiene::hygiene;
use futures::future::join_all;

async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(jobs: Vec<u32>) {
    let handles: Vec<_> = jobs.into_iter().map(|job| tokio::spawn(work(job))).collect();
    join_all(handles).await;
}

fn main() {}
