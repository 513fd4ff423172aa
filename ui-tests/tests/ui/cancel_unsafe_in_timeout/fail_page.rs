use std::io;
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::time::timeout;

#[hygiene(strict)]
pub async fn frame(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<[u8; 4]> {
    let mut frame = [0; 4];
    loop {
        match timeout(Duration::from_secs(5), stream.read_exact(&mut frame)).await {
            Ok(read) => return read.map(|_| frame),
            Err(_) => println!("still waiting"), // what was read until then is overwritten
        }
    }
}

fn main() {}
