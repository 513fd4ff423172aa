//! The usual form of the mistake: the branch calls a method, and the method reads a frame in two steps.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

struct Connection {
    stream: TcpStream,
    idle: u32,
}

#[hygiene]
impl Connection {
    async fn read_frame(&mut self) -> std::io::Result<Vec<u8>> {
        let length = self.stream.read_u32().await?;
        let mut frame = vec![0; length as usize];
        self.stream.read_exact(&mut frame).await?;
        Ok(frame)
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
