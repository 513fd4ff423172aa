//! The slot is waited for, the message is not in the future.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender, channel};
use tokio::time::timeout;

#[hygiene(strict)]
async fn dispatch(mut jobs: Receiver<String>, worker: Sender<String>) -> Vec<String> {
    let mut left = Vec::new();
    while let Some(job) = jobs.recv().await {
        match timeout(Duration::from_millis(1), worker.reserve()).await {
            Ok(Ok(slot)) => slot.send(job),
            _ => left.push(job),
        }
    }
    left
}

#[tokio::main]
async fn main() {
    let ((tx, jobs), (worker, mut done)) = (channel(2), channel(1));
    tx.send("a".to_owned()).await.unwrap();
    tx.send("b".to_owned()).await.unwrap();
    drop(tx);
    assert_eq!(dispatch(jobs, worker).await, ["b"]);
    assert_eq!(done.recv().await.unwrap(), "a");
}
