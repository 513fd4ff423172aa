//! `?` looks at what the reader says, and not at the time.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;
use tokio::time::timeout;

#[hygiene(strict)]
async fn ids(stream: &mut TcpStream) -> std::io::Result<u32> {
    loop {
        let id = timeout(Duration::from_secs(1), stream.read_u32()).await.unwrap_or(Ok(0))?;
        if id > 0 {
            return Ok(id);
        }
    }
}

fn main() {}
