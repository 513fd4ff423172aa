//! The arm for the time that is up returns, breaks out, or closes.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::time::timeout;

#[hygiene(strict)]
async fn serve(mut stream: impl AsyncRead + AsyncWrite + Unpin) -> std::io::Result<u32> {
    let mut sum = 0;
    let id = match timeout(Duration::from_secs(1), stream.read_u16()).await {
        Ok(id) => id?,
        Err(_) => {
            println!("no id");
            return Ok(0);
        }
    };
    let Ok(count) = timeout(Duration::from_secs(1), stream.read_u8()).await else {
        stream.shutdown().await?;
        return Ok(id.into());
    };
    for _ in 0..count? {
        match timeout(Duration::from_millis(5), stream.read_u32()).await {
            Ok(number) => sum += number?,
            Err(_) => break,
        }
    }
    Ok(sum)
}

#[tokio::main]
async fn main() {
    let (mut peer, stream) = tokio::io::duplex(64);
    peer.write_all(&[0, 1, 2, 0, 0, 0, 3, 0]).await.unwrap();
    assert_eq!(serve(stream).await.unwrap(), 3);
}
