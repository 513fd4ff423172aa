//! A task of its own waits for the lock; only its handle is polled.
use std::sync::Arc;

use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};
use tokio::task::JoinError;

#[hygiene(strict)]
async fn add(sum: Arc<Mutex<u64>>, mut news: mpsc::Receiver<u64>) -> Result<u64, JoinError> {
    let mut task = tokio::spawn(async move {
        *sum.lock().await += 1;
    });
    let mut seen = 0;
    loop {
        tokio::select! {
            done = &mut task => {
                done?;
                return Ok(seen);
            }
            Some(n) = news.recv() => seen += n,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_tx, rx) = mpsc::channel(1);
    let sum = Arc::new(Mutex::new(1));
    assert_eq!(add(sum.clone(), rx).await.unwrap(), 0);
    assert_eq!(*sum.lock().await, 2);
}
