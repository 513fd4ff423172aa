//! A token drops the future as a branch does.
use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;

#[hygiene]
async fn session(mut stream: TcpStream, pause: CancellationToken) -> std::io::Result<()> {
    let mut greeting = [0; 8];
    if pause.run_until_cancelled(stream.read_exact(&mut greeting)).await.is_none() {
        stream.write_all(b"paused\n").await?;
    }
    stream.read_exact(&mut greeting).await?;
    Ok(())
}

fn main() {}
