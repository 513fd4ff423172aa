//! The timeout is an attribute, and the stream is there for the next call.
use async_hygiene::{hygiene, timeout};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

struct Connection {
    stream: TcpStream,
}

#[hygiene(strict)]
impl Connection {
    #[timeout("5s")]
    async fn frame(&mut self) -> std::io::Result<[u8; 16]> {
        let mut frame = [0; 16];
        self.stream.read_exact(&mut frame).await?;
        Ok(frame)
    }
}

fn main() {}
