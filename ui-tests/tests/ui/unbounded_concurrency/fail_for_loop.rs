//! One task for each element, and all of them are waited for.
use async_hygiene::hygiene;
async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(jobs: Vec<u32>) {
    let mut handles = Vec::new();
    for job in jobs {
        handles.push(tokio::spawn(work(job)));
    }
    for handle in handles {
        handle.await.unwrap();
    }
}

fn main() {}
