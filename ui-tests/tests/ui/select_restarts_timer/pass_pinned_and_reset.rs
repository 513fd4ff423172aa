//! A timer that is pinned before the loop, and set again by hand.
use async_hygiene::hygiene;
use std::pin::pin;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::{Instant, sleep};

const FLUSH_INTERVAL: Duration = Duration::from_millis(2);

#[hygiene(strict)]
async fn run(mut lines: Receiver<u32>) -> usize {
    let mut flushes = 0;
    let mut batch = Vec::new();
    let mut timer = pin!(sleep(FLUSH_INTERVAL));
    while flushes < 3 {
        tokio::select! {
            Some(line) = lines.recv() => batch.push(line),
            () = &mut timer => {
                flush(&mut batch);
                flushes += 1;
                timer.as_mut().reset(Instant::now() + FLUSH_INTERVAL);
            }
        }
    }
    flushes
}

fn flush(batch: &mut Vec<u32>) {
    batch.clear();
}

#[tokio::main]
async fn main() {
    let (tx, lines) = mpsc::channel(8);
    tx.send(1).await.unwrap();
    assert_eq!(run(lines).await, 3);
}
