//! Each operation has its time: that is what a `timeout` around it is for.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::timeout;

#[hygiene(strict)]
async fn run(mut one: Receiver<u32>, mut other: Receiver<u32>, read_timeout: Duration) -> u32 {
    let mut sum = 0;
    loop {
        tokio::select! {
            got = timeout(read_timeout, one.recv()) => match got {
                Ok(Some(n)) => sum += n,
                Ok(None) => break,
                Err(_) => refresh(),
            },
            Some(n) = other.recv() => sum += n,
        }
    }
    sum
}

fn refresh() {}

#[tokio::main]
async fn main() {
    let (tx, one) = mpsc::channel(8);
    let (tx2, other) = mpsc::channel(8);
    tx.send(1).await.unwrap();
    tx2.send(2).await.unwrap();
    drop((tx, tx2));
    assert!(run(one, other, Duration::from_millis(5)).await > 0);
}
