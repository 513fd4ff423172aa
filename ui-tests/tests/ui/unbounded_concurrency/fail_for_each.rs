//! For each element, in a closure.
use async_hygiene::hygiene;
async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(jobs: Vec<u32>) {
    jobs.into_iter().for_each(|job| {
        tokio::spawn(work(job));
    });
}

fn main() {}
