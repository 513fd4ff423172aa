use async_hygiene::{hygiene, timeout};
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

struct Connection {
    stream: TcpStream,
    buffer: Vec<u8>,
}

#[hygiene(strict)]
impl Connection {
    #[timeout("5s")]
    async fn frame(&mut self) -> std::io::Result<[u8; 16]> {
        loop {
            if let Some((frame, rest)) = self.buffer.split_first_chunk() {
                let (frame, rest) = (*frame, rest.to_vec());
                self.buffer = rest;
                return Ok(frame);
            }
            self.stream.read_buf(&mut self.buffer).await?;
        }
    }
}

fn main() {}
