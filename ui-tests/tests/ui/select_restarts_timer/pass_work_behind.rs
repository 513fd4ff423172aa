//! The timer only bounds how long the loop waits: the work comes behind the `select!`, whoever wins.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

const SYNC_INTERVAL: Duration = Duration::from_millis(1);

#[hygiene(strict)]
async fn run(mut wakes: Receiver<u32>) -> u32 {
    let mut syncs = 0;
    while syncs < 5 {
        tokio::select! {
            _ = sleep(SYNC_INTERVAL) => {}
            Some(n) = wakes.recv() => println!("woken by {n}"),
        }
        syncs = sync(syncs).await;
    }
    syncs
}

#[hygiene(strict)]
async fn in_both(mut wakes: Receiver<u32>) -> u32 {
    let mut syncs = 0;
    while syncs < 5 {
        tokio::select! {
            _ = sleep(SYNC_INTERVAL) => {
                syncs = sync(syncs).await;
            }
            Some(n) = wakes.recv() => {
                println!("woken by {n}");
                syncs = sync(syncs).await;
            }
        }
    }
    syncs
}

async fn sync(syncs: u32) -> u32 {
    syncs + 1
}

#[tokio::main]
async fn main() {
    let (tx, wakes) = mpsc::channel(8);
    tx.send(3).await.unwrap();
    assert_eq!(run(wakes).await, 5);
    let (tx, wakes) = mpsc::channel(8);
    tx.send(3).await.unwrap();
    assert_eq!(in_both(wakes).await, 5);
}
