//! A `select!` in a `select!`, each safe, with a label through both.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::sync::mpsc::{Receiver, channel};

#[hygiene]
async fn merge(mut left: Receiver<u32>, mut right: Receiver<u32>, mut stop: Receiver<()>) -> u32 {
    let mut sum = 0;
    'all: loop {
        tokio::select! {
            number = async {
                tokio::select! {
                    Some(number) = left.recv() => number,
                    Some(number) = right.recv() => number,
                    else => std::future::pending().await,
                }
            } => sum += number,
            _ = stop.recv() => loop {
                tokio::select! {
                    Some(number) = left.recv() => sum += number,
                    () = tokio::time::sleep(Duration::from_millis(1)) => break 'all,
                }
            },
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    let ((a, left), (b, right), (c, stop)) = (channel(2), channel(2), channel(1));
    a.send(1).await.unwrap();
    b.send(2).await.unwrap();
    let ending = async {
        tokio::time::sleep(Duration::from_millis(5)).await;
        c.send(()).await.unwrap();
    };
    let (sum, ()) = tokio::join!(merge(left, right, stop), ending);
    assert_eq!(sum, 3);
}
