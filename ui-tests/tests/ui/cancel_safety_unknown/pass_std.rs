//! Futures of std that hold nothing.
use std::future::{Ready, pending, ready};

use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn first(made: Ready<u64>, bell: &mut mpsc::Receiver<u64>) -> u64 {
    let mut sum = tokio::select! {
        n = made => n,
        Some(n) = bell.recv() => n,
    };
    loop {
        tokio::select! {
            n = ready(2) => sum += n,
            () = pending() => unreachable!(),
            () = tokio::task::yield_now() => sum += 1,
            n = std::future::ready(3) => return sum + n,
            Some(n) = bell.recv() => sum += n,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_bell, mut rung) = mpsc::channel(1);
    assert!(first(ready(1), &mut rung).await >= 4);
}
