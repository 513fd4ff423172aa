//! The largest that tokio takes, and the largest of the standard library's.
use async_hygiene::hygiene;
use tokio::sync::{Semaphore, mpsc};

#[hygiene(strict)]
async fn start() {
    let (tx, _rx) = mpsc::channel::<u32>(Semaphore::MAX_PERMITS);
    let (other, _rx) = std::sync::mpsc::sync_channel::<u32>(usize::MAX);
    tx.send(3).await.unwrap();
    other.send(3).unwrap();
}

fn main() {}
