//! Each attempt has a connection of its own.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::timeout;

async fn ask(address: std::net::SocketAddr) -> std::io::Result<u32> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(b"?").await?;
    stream.read_u32().await
}

#[hygiene(strict)]
async fn retry(address: std::net::SocketAddr) -> Option<u32> {
    for _ in 0..3 {
        if let Ok(Ok(answer)) = timeout(Duration::from_secs(1), ask(address)).await {
            return Some(answer);
        }
        let again = timeout(Duration::from_secs(1), async {
            let mut stream = TcpStream::connect(address).await?;
            stream.read_u32().await
        });
        if let Ok(Ok(answer)) = again.await {
            return Some(answer);
        }
    }
    None
}

#[tokio::main]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.write_u32(42).await.unwrap();
    });
    assert_eq!(retry(address).await, Some(42));
}
