//! Pinned before the loop and polled by `&mut`, a future is not dropped.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWriteExt};
use tokio::time::sleep;

#[hygiene]
async fn greeting(mut reader: impl AsyncRead + Unpin) -> Option<[u8; 4]> {
    let mut text = [0; 4];
    let patience = sleep(Duration::from_secs(5));
    tokio::pin!(patience);
    let mut tick = tokio::time::interval(Duration::from_millis(1));
    {
        let mut read = std::pin::pin!(reader.read_exact(&mut text));
        loop {
            tokio::select! {
                read = &mut read => {
                    read.ok()?;
                    break;
                }
                _ = tick.tick() => {}
                () = &mut patience => return None,
            }
        }
    }
    Some(text)
}

#[tokio::main]
async fn main() {
    let (mut peer, stream) = tokio::io::duplex(1);
    let (text, written) = tokio::join!(greeting(stream), peer.write_all(b"helo"));
    written.unwrap();
    assert_eq!(text, Some(*b"helo"));
}
