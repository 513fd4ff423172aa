//! The inner `select!` is in the handler of the outer one.
use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn transfer(mut stream: TcpStream, mut starts: Receiver<u64>, mut stops: Receiver<()>) -> std::io::Result<()> {
    loop {
        tokio::select! {
            Some(id) = starts.recv() => {
                stream.write_u64(id).await?;
                tokio::select! {
                    size = stream.read_u64() => println!("{}", size?),
                    _ = stops.recv() => println!("{id} is not wanted any more"),
                }
            }
            else => return Ok(()),
        }
    }
}

fn main() {}
