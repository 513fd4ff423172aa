//! A line is read through a wrapper of the socket, and checked elsewhere.
use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;

async fn audit() {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn command(socket: &mut TcpStream) -> io::Result<String> {
    let mut reader = BufReader::new(&mut *socket);
    let mut line = String::new();
    reader.read_line(&mut line).await?;
    audit().await;
    Ok(line)
}

fn main() {}
