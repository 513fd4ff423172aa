//! The length is read, and the body is not there yet.
use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn frame<R: AsyncRead + Unpin>(socket: &mut R) -> io::Result<(u16, Vec<u8>)> {
    let kind = socket.read_u16().await?;
    let len = socket.read_u32().await?;
    let mut body = vec![0; len as usize];
    socket.read_exact(&mut body).await?;
    Ok((kind, body))
}

fn main() {}
