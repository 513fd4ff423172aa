//! Where the lock is given up for good, its queue does not matter.
use async_hygiene::hygiene;
use tokio::sync::{RwLock, mpsc};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn first(table: RwLock<u64>, mut news: mpsc::Receiver<u64>) -> u64 {
    let mut sum = tokio::select! {
        biased;
        Some(one) = news.recv() => one,
        table = table.read() => *table,
    };
    while let Some(next) = news.recv().await {
        sum += next;
    }
    sum
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::channel(4);
    tx.send(1).await.unwrap();
    tx.send(2).await.unwrap();
    drop(tx);
    assert_eq!(first(RwLock::new(9), rx).await, 3);
}
