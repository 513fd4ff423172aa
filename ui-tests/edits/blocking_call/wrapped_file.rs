use async_hygiene::hygiene;
use std::io;

use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt};

#[hygiene]
async fn copy(
    from: tokio::fs::File,
    mut to: tokio::fs::File,
    peer: &mut Option<tokio::net::TcpStream>,
) -> io::Result<()> {
    let mut reader: tokio::io::BufReader<tokio::fs::File> = tokio::io::BufReader::new(from);
    let mut line = String::new();
    reader.read_line(&mut line).await?;
    let mut lines = reader.lines();
    while let Some(line) = lines.next_line().await? {
        to.write_all(line.as_bytes()).await?;
    }
    if let Some(peer) = peer {
        peer.read_exact(&mut [0; 4]).await?;
    }
    peer.as_mut().unwrap().write_all(b"bye").await?;
    let (mut other, _) = tokio::net::TcpListener::bind("[::1]:0").await?.accept().await?;
    other.write_all(b"hello").await
}

fn main() {}
