//! At `warn` it is a warning of rustc, and an error where those are errors.
#![deny(unused_must_use)]

use async_hygiene::hygiene;
use tokio::sync::mpsc;

trait Source {
    async fn pull(&mut self) -> Option<u64>;
}

#[hygiene]
#[async_hygiene::warn(cancel_safety_unknown)]
async fn merge<S: Source>(mut source: S, mut other: mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            Some(n) = source.pull() => sum += n,
            Some(n) = other.recv() => sum += n,
            else => break sum,
        }
    }
}

fn main() {}
