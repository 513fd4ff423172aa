//! A timeout in a handler, in a loop.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::UnixStream;
use tokio::sync::mpsc::Receiver;
use tokio::time::timeout;

#[hygiene(strict)]
async fn serve(mut stream: UnixStream, mut asked: Receiver<u8>) {
    loop {
        tokio::select! {
            _ = stream.readable() => {
                _ = timeout(Duration::from_millis(9), stream.read_i32_le()).await.inspect(|id| println!("{id:?}"));
            }
            Some(byte) = asked.recv() => println!("{byte}"),
            else => return,
        }
    }
}

fn main() {}
