//! The other branch makes the connection anew, or drops it.
use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream, duplex};
use tokio::sync::mpsc::{Receiver, channel};

#[hygiene]
async fn once(mut stream: DuplexStream, mut stop: Receiver<()>, later: Receiver<()>) -> Option<u16> {
    let number = tokio::select! {
        number = stream.read_u16() => number.ok(),
        Some(()) = stop.recv() => {
            drop(stream);
            None
        }
    };
    drain(later).await;
    number
}

async fn drain(mut from: Receiver<()>) {
    while from.recv().await.is_some() {}
}

#[tokio::main]
async fn main() {
    let ((mut peer, stream), (_tx, rx), (_, later)) = (duplex(64), channel(1), channel(1));
    peer.write_u16(3).await.unwrap();
    assert_eq!(once(stream, rx, later).await, Some(3));
}
