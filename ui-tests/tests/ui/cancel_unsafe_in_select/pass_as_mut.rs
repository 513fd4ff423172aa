//! `as_mut()` of a pinned box, and `by_ref()`.
use std::future::Future;
use std::pin::Pin;

use async_hygiene::hygiene;
use tokio::io::{AsyncWrite, AsyncWriteExt};
use tokio::sync::mpsc::{Receiver, channel};

#[hygiene]
async fn write(out: &mut (dyn AsyncWrite + Unpin + Send), text: &[u8], mut news: Receiver<u8>) -> std::io::Result<u32> {
    let mut count = 0;
    let mut writing: Pin<Box<dyn Future<Output = std::io::Result<()>> + Send + '_>> = Box::pin(out.write_all(text));
    loop {
        tokio::select! {
            written = writing.as_mut() => return written.map(|()| count),
            Some(_) = news.recv() => count += 1,
        }
    }
}

#[tokio::main]
async fn main() {
    let (tx, rx) = channel(1);
    tx.send(1).await.unwrap();
    let mut out = Vec::new();
    write(&mut out, b"text", rx).await.unwrap();
    assert_eq!(out, b"text");
}
