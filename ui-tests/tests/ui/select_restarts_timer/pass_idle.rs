//! A connection on which nothing has come for so long is closed: that time is meant to start anew.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::{self, Receiver};
use tokio::time::sleep;

const IDLE: Duration = Duration::from_millis(5);

#[hygiene(strict)]
async fn serve(mut frames: Receiver<u32>) -> u32 {
    let mut sum = 0;
    loop {
        tokio::select! {
            frame = frames.recv() => match frame {
                Some(frame) => sum += frame,
                None => break,
            },
            _ = sleep(IDLE) => break,
        }
    }
    loop {
        tokio::select! {
            frame = frames.recv() => sum += frame.unwrap_or_default(),
            _ = sleep(Duration::from_millis(5)) => return sum,
        }
    }
}

#[tokio::main]
async fn main() {
    let (tx, frames) = mpsc::channel(8);
    tx.send(3).await.unwrap();
    assert_eq!(serve(frames).await, 3);
}
