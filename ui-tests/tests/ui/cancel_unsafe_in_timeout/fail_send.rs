//! The job was taken out of one queue, and is in no other.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};
use tokio::time::timeout;

#[hygiene(strict)]
async fn dispatch(mut jobs: Receiver<Vec<u8>>, worker: Sender<Vec<u8>>) {
    while let Some(job) = jobs.recv().await {
        if timeout(Duration::from_millis(50), worker.send(job)).await.is_err() {
            println!("the worker is slow");
        }
    }
}

fn main() {}
