//! Futures and streams with methods of such names.
#![deny(warnings)]
use async_hygiene::hygiene;
use futures::{SinkExt, StreamExt, channel::mpsc, stream};

#[hygiene]
async fn run() -> u32 {
    let mut numbers = stream::iter([1, 2, 3]);
    let mut sum = numbers.next().await.unwrap_or_default();
    while let Some(n) = numbers.next().await {
        sum += n;
    }
    let (mut sender, mut receiver) = mpsc::channel(1);
    sender.send(sum).await.unwrap();
    drop(sender);
    let next = receiver.next();
    let (one, two) = futures::join!(next, async { 2 });
    one.unwrap_or_default() + two
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(run().await, 8);
}
