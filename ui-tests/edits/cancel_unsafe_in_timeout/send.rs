use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, Sender};
use tokio::time::timeout;

#[hygiene(strict)]
async fn dispatch(mut jobs: Receiver<Vec<u8>>, worker: Sender<Vec<u8>>) {
    while let Some(job) = jobs.recv().await {
        match timeout(Duration::from_millis(50), worker.reserve()).await {
            Ok(Ok(slot)) => slot.send(job),
            _ => println!("the worker is slow"),
        }
    }
}

fn main() {}
