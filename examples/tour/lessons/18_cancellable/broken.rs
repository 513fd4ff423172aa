use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncWriteExt, DuplexStream};
use tokio_util::sync::CancellationToken;

/// Sends frames until it is told to end, and says goodbye.
#[hygiene]
pub async fn feed(to: &mut DuplexStream, end: &CancellationToken, frames: &[[u8; 8]]) -> io::Result<()> {
    for frame in frames {
        tokio::select! {
            () = end.cancelled() => break,
            written = to.write_all(frame) => written?,
        }
    }
    to.write_all(b"goodbye!").await
}
