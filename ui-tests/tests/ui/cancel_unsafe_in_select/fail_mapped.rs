//! A combinator loses what it wraps.
use async_hygiene::hygiene;
use futures::{FutureExt, TryFutureExt};
use tokio::io::{AsyncReadExt, Stdin};
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn sizes(mut input: Stdin, mut clear: Receiver<()>) {
    let mut largest = 0;
    loop {
        tokio::select! {
            size = input.read_u16().map_err(|_| ()).map(Result::unwrap_or_default) => largest = size.max(largest),
            _ = clear.recv() => largest = 0,
        }
    }
}

fn main() {}
