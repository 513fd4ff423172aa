//! Half a read is no matter to who writes from then on.
use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt, DuplexStream};
use tokio::sync::mpsc::{Receiver, channel};

#[hygiene]
async fn refuse(mut stream: DuplexStream, mut full: Receiver<()>) -> std::io::Result<u32> {
    let mut requests = 0;
    loop {
        tokio::select! {
            request = stream.read_u32() => requests += request?,
            Some(()) = full.recv() => break,
        }
    }
    stream.write_all(b"come again").await?;
    stream.shutdown().await?;
    Ok(requests)
}

#[tokio::main]
async fn main() {
    let ((mut peer, stream), (tx, rx)) = (tokio::io::duplex(64), channel(1));
    peer.write_all(&[0, 0]).await.unwrap();
    tx.send(()).await.unwrap();
    assert_eq!(refuse(stream, rx).await.unwrap(), 0);
}
