use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_util::sync::CancellationToken;

#[hygiene]
async fn session(mut stream: TcpStream, pause: CancellationToken) -> std::io::Result<()> {
    let mut greeting = [0; 8];
    let mut buffer: Vec<u8> = Vec::with_capacity(8);
    if pause.run_until_cancelled(stream.read_buf(&mut buffer)).await.is_none() {
        stream.write_all(b"paused\n").await?;
    }
    greeting[..buffer.len()].copy_from_slice(&buffer);
    stream.read_exact(&mut greeting[buffer.len()..]).await?;
    Ok(())
}

fn main() {}
