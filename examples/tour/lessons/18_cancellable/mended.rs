use std::io;

use async_hygiene::{cancellable, hygiene};
use tokio::io::{AsyncWriteExt, DuplexStream};
use tokio_util::sync::CancellationToken;

#[cancellable(or = Ok(()))]
async fn send(to: &mut DuplexStream, end: &CancellationToken, frames: &[[u8; 8]]) -> io::Result<()> {
    for frame in frames {
        to.write_all(frame).await?;
    }
    Ok(())
}

/// Sends frames until it is told to end, and says goodbye.
#[hygiene]
pub async fn feed(to: &mut DuplexStream, end: &CancellationToken, frames: &[[u8; 8]]) -> io::Result<()> {
    send(to, end, frames).await?;
    to.write_all(b"goodbye!").await
}
