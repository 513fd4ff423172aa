use std::io;

use async_hygiene::hygiene;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpStream;

async fn audit() {}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
async fn command(socket: &mut TcpStream, line: &mut String) -> io::Result<()> {
    let mut reader = BufReader::new(&mut *socket);
    reader.read_line(line).await?;
    audit().await;
    Ok(())
}

fn main() {}
