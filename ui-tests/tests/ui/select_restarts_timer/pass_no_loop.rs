//! Once is no restart: no loop, or the loop is around the task.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

const HEARTBEAT: Duration = Duration::from_millis(1);

async fn beat() -> u32 {
    1
}

#[hygiene(strict)]
async fn run(mut requests: Receiver<u32>) -> u32 {
    let first = tokio::select! {
        Some(request) = requests.recv() => request,
        _ = sleep(HEARTBEAT) => beat().await,
    };
    let mut sum = first;
    for n in 0..3 {
        let (tx, mut rx) = mpsc::channel::<u32>(1);
        let task = async move {
            tokio::select! {
                Some(request) = rx.recv() => request,
                _ = sleep(HEARTBEAT) => beat().await + n,
            }
        };
        sum += task.await;
        drop(tx);
    }
    sum
}

#[tokio::main]
async fn main() {
    let (tx, requests) = mpsc::channel(8);
    tx.send(1).await.unwrap();
    assert_eq!(run(requests).await, 7);
}
