use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

fn handle(_: &[u8; 16]) {}

#[hygiene]
async fn serve(mut stream: TcpStream) -> std::io::Result<()> {
    let mut buffer: Vec<u8> = Vec::new();
    let mut tick = tokio::time::interval(Duration::from_secs(5));
    loop {
        tokio::select! {
            read = stream.read_buf(&mut buffer) => {
                read?;
                while let Some((frame, rest)) = buffer.split_first_chunk() {
                    handle(frame);
                    buffer = rest.to_vec();
                }
            }
            _ = tick.tick() => stream.write_u8(0).await?,
        }
    }
}

fn main() {}
