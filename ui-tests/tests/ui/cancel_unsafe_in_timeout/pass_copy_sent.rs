//! What is sent is a copy: each attempt sends the same again.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

#[hygiene(strict)]
async fn insist(worker: Sender<String>, job: String) -> u32 {
    let mut attempts = 1;
    while timeout(Duration::from_millis(1), worker.send(job.clone())).await.is_err() {
        attempts += 1;
    }
    attempts
}

#[tokio::main]
async fn main() {
    let (tx, mut rx) = channel(1);
    assert_eq!(insist(tx, "a".to_owned()).await, 1);
    assert_eq!(rx.recv().await.unwrap(), "a");
}
