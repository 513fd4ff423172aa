use async_hygiene::hygiene;
use futures::channel::mpsc;
use futures::{SinkExt, StreamExt};

#[hygiene]
async fn forward(mut from: mpsc::Receiver<Vec<u8>>, mut to: mpsc::Sender<Vec<u8>>, mut stop: mpsc::Receiver<bool>) {
    while let Some(packet) = from.next().await {
        futures::select! {
            room = std::future::poll_fn(|cx| to.poll_ready_unpin(cx)).fuse() => println!("{:?}", room.and_then(|()| to.start_send_unpin(packet))),
            paused = stop.next() => println!("paused: {paused:?}"),
        }
    }
}

use futures::FutureExt;

fn main() {}
