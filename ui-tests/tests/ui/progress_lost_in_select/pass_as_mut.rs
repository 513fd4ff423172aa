//! The same by `as_mut()`, with what `tokio::pin!` makes.
use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};

#[hygiene(strict)]
async fn store(into: &Mutex<Vec<u64>>, mut from: mpsc::Receiver<u64>) -> usize {
    let lock = into.lock();
    tokio::pin!(lock);
    let mut kept = Vec::new();
    loop {
        tokio::select! {
            biased;
            one = from.recv(), if kept.len() < 2 => kept.extend(one),
            mut all = lock.as_mut() => {
                all.append(&mut kept);
                return all.len();
            }
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, rx) = mpsc::channel(4);
    tx.send(1).await.unwrap();
    tx.send(2).await.unwrap();
    assert_eq!(store(&Mutex::new(vec![0]), rx).await, 3);
}
