//! A new future in each turn, also under the name of an old one.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::interval;

async fn load(n: u32) -> u32 {
    n
}

#[hygiene(strict)]
async fn run(mut jobs: Receiver<u32>) -> u32 {
    let mut ticks = interval(Duration::from_millis(1));
    let mut sum = 0;
    let mut job = Box::pin(load(1));
    sum += (&mut job).await;
    while let Some(n) = jobs.recv().await {
        let mut job = Box::pin(load(n));
        tokio::select! {
            n = &mut job => sum += n,
            _ = ticks.tick() => sum += 1,
        }
        let mut job = tokio::spawn(load(n));
        tokio::select! {
            n = &mut job => sum += n.unwrap(),
            _ = ticks.tick() => sum += job.await.unwrap(),
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    let (tx, jobs) = mpsc::channel(8);
    tx.send(2).await.unwrap();
    drop(tx);
    assert!(run(jobs).await > 0);
}
