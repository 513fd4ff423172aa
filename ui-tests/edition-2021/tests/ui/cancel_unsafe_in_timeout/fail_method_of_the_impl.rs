//! The method reads in two steps, and is called again when the time was up.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

struct Connection {
    stream: TcpStream,
    missed: u32,
}

#[hygiene(strict)]
impl Connection {
    async fn read_frame(&mut self) -> std::io::Result<Vec<u8>> {
        let mut frame = vec![0; self.stream.read_u8().await?.into()];
        self.stream.read_exact(&mut frame).await?;
        Ok(frame)
    }

    async fn run(&mut self) -> std::io::Result<()> {
        loop {
            let Ok(frame) = timeout(Duration::from_secs(5), self.read_frame()).await else {
                self.missed += 1;
                continue;
            };
            println!("{:?}", frame?);
        }
    }
}

fn main() {}
