//! Half a frame is read when the tick comes, and the next turn starts in its middle.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

fn handle(_: &[u8; 16]) {}

#[hygiene]
async fn serve(mut stream: TcpStream) -> std::io::Result<()> {
    let mut frame = [0; 16];
    let mut tick = tokio::time::interval(Duration::from_secs(5));
    loop {
        tokio::select! {
            read = stream.read_exact(&mut frame) => {
                read?;
                handle(&frame);
            }
            _ = tick.tick() => stream.write_u8(0).await?,
        }
    }
}

fn main() {}
