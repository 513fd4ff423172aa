use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

#[hygiene(strict)]
async fn respond(stream: &mut TcpStream, page: &[u8]) -> std::io::Result<()> {
    let mut rest: &[u8] = page;
    let sent = timeout(Duration::from_secs(3), stream.write_all_buf(&mut rest)).await;
    if sent.is_err() {
        stream.write_all(b"503 too slow").await?;
    }
    stream.flush().await
}

fn main() {}
