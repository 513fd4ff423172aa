//! Its own name in a level attribute is no limit.
use async_hygiene::hygiene;

async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::allow(detached_task, reason = "they end by themselves")]
async fn start(jobs: Vec<u32>) {
    for job in jobs {
        #[async_hygiene::deny(unbounded_concurrency)]
        tokio::spawn(work(job));
    }
}

fn main() {}
