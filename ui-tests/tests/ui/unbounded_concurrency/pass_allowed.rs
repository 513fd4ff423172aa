//! Somebody knows better.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(jobs: Vec<u32>) {
    for job in jobs {
        #[async_hygiene::allow(unbounded_concurrency, reason = "three or four")]
        tokio::spawn(work(job));
    }
}

#[tokio::main]
async fn main() {
    run(vec![1, 2]).await;
}
