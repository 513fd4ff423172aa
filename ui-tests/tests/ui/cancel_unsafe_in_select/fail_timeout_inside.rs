//! A timeout is dropped with what it wraps.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::sync::mpsc::Receiver;
use tokio::time::timeout;

#[hygiene]
async fn serve(mut stream: TcpStream, mut events: Receiver<u8>) -> std::io::Result<()> {
    loop {
        tokio::select! {
            id = timeout(Duration::from_secs(9), stream.read_u16()) => match id {
                Ok(id) => println!("{}", id?),
                Err(_) => return Ok(()),
            },
            Some(event) = events.recv() => println!("{event}"),
        }
    }
}

fn main() {}
