//! Each read writes over what the last one brought.
use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn copy<R, W>(from: &mut R, to: &mut W) -> io::Result<u64>
where
    R: AsyncRead + Unpin,
    W: AsyncWrite + Unpin,
{
    let mut buf = [0; 16];
    let mut sum = 0;
    loop {
        let n = from.read(&mut buf).await?;
        if n == 0 {
            to.flush().await?;
            return Ok(sum);
        }
        sum += n as u64;
        to.write_all(&buf[..n]).await?;
    }
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn lines(from: &mut (impl AsyncRead + Unpin)) -> io::Result<usize> {
    let mut byte = [0; 1];
    let mut lines = 0;
    while from.read(&mut byte).await? == 1 {
        lines += usize::from(byte[0] == b'\n');
    }
    Ok(lines)
}

#[tokio::main]
async fn main() {
    let mut out = Vec::new();
    assert_eq!(copy(&mut &b"some bytes, more than sixteen"[..], &mut out).await.unwrap(), 29);
    assert_eq!(lines(&mut &b"a\nb\n"[..]).await.unwrap(), 2);
}
