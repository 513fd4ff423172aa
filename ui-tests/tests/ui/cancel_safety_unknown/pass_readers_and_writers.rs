//! Of a reader, a writer or a stream it is enough to know the trait.
use std::io::Result;
use std::pin::Pin;

use async_hygiene::hygiene;
use futures::{Stream, StreamExt};
use tokio::io::{AsyncBufRead, AsyncBufReadExt, AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn copy<R, W>(mut from: R, into: &mut W, mut stop: impl Stream<Item = ()> + Unpin) -> Result<u64>
where
    R: AsyncRead + Unpin,
    W: AsyncWrite + Unpin,
{
    let (mut sum, mut bytes) = (0, [0; 8]);
    loop {
        tokio::select! {
            read = from.read(&mut bytes) => match read? {
                0 => return Ok(sum),
                read => {
                    into.write_all(&bytes[..read]).await?;
                    sum += read as u64;
                }
            },
            Some(()) = stop.next() => return Ok(sum),
        }
    }
}

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn wait(from: &mut (dyn AsyncBufRead + Unpin), mut boxed: Pin<Box<dyn AsyncRead>>) -> Result<usize> {
    let mut bytes = Vec::new();
    for _ in 0..3 {
        tokio::select! {
            read = from.fill_buf() => return Ok(read?.len()),
            read = boxed.read_buf(&mut bytes) => drop(read?),
        }
    }
    Ok(bytes.len())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let mut out = Vec::new();
    assert_eq!(copy(&b"abc"[..], &mut out, futures::stream::pending()).await.unwrap(), 3);
    assert_eq!(wait(&mut &b"abc"[..], Box::pin(&b"abc"[..])).await.unwrap(), 3);
}
