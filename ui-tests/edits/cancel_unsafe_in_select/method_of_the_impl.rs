use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

struct Connection {
    stream: TcpStream,
    idle: u32,
    buffer: Vec<u8>,
}

#[hygiene]
impl Connection {
    async fn read_frame(&mut self) -> std::io::Result<Vec<u8>> {
        loop {
            if let Some((length, rest)) = self.buffer.split_first_chunk() {
                let length = u32::from_be_bytes(*length) as usize;
                if let Some(frame) = rest.get(..length) {
                    let frame = frame.to_vec();
                    self.buffer.drain(..4 + length);
                    return Ok(frame);
                }
            }
            self.stream.read_buf(&mut self.buffer).await?;
        }
    }

    async fn run(&mut self) -> std::io::Result<()> {
        let mut tick = tokio::time::interval(Duration::from_secs(1));
        loop {
            tokio::select! {
                frame = self.read_frame() => println!("{:?}", frame?),
                _ = tick.tick() => println!("{}", self.idle),
            }
        }
    }
}

fn main() {}
