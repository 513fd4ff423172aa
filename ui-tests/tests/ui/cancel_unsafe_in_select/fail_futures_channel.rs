//! The other channel, with the same name for its method.
use async_hygiene::hygiene;
use futures::channel::mpsc;
use futures::{SinkExt, StreamExt};

#[hygiene]
async fn forward(mut from: mpsc::Receiver<Vec<u8>>, mut to: mpsc::Sender<Vec<u8>>, mut stop: mpsc::Receiver<bool>) {
    while let Some(packet) = from.next().await {
        futures::select! {
            sent = to.send(packet).fuse() => println!("{sent:?}"),
            paused = stop.next() => println!("paused: {paused:?}"),
        }
    }
}

use futures::FutureExt;

fn main() {}
