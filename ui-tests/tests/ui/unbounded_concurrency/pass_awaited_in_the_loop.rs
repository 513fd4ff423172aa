//! One after the other.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::time::Duration;

async fn work(n: u32) -> u32 {
    n
}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(jobs: Vec<u32>) -> u32 {
    let mut sum = 0;
    for job in &jobs {
        sum += tokio::spawn(work(*job)).await.unwrap();
    }
    for job in jobs.clone() {
        let handle = tokio::spawn(work(job));
        sum += handle.await.unwrap();
    }
    for job in jobs.clone() {
        let hash = tokio::task::spawn_blocking(move || job + 1);
        sum += tokio::time::timeout(Duration::from_secs(9), hash).await.unwrap().unwrap();
    }
    for job in jobs {
        let (one, two) = tokio::join!(tokio::spawn(work(job)), tokio::spawn(work(job)));
        sum += one.unwrap() + two.unwrap();
    }
    sum
}

#[tokio::main]
async fn main() {
    assert_eq!(run(vec![1, 2]).await, 3 + 3 + 5 + 6);
}
