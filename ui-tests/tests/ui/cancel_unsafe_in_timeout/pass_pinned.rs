//! Pinned before the loop, the future goes on where it stopped.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;

#[hygiene(strict)]
async fn frame(mut stream: impl AsyncRead + Unpin) -> std::io::Result<([u8; 4], u32)> {
    let (mut frame, mut late) = ([0; 4], 0);
    let mut kept = Box::pin(stream.read_exact(&mut frame));
    while timeout(Duration::from_millis(1), &mut kept).await.is_err() {
        late += 1;
    }
    drop(kept);
    Ok((frame, late))
}

#[tokio::main]
async fn main() {
    let (mut peer, stream) = tokio::io::duplex(2);
    let write = async {
        peer.write_all(b"he").await.unwrap();
        tokio::time::sleep(Duration::from_millis(9)).await;
        peer.write_all(b"lo").await.unwrap();
    };
    let (frame, late) = tokio::join!(frame(stream), write).0.unwrap();
    assert!(frame == *b"helo" && late > 0);
}
