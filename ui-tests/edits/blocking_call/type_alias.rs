use async_hygiene::hygiene;
use std::io;

use tokio::io::AsyncReadExt;

#[hygiene]
async fn greet(address: &str) -> io::Result<String> {
    let mut conn = tokio::net::TcpStream::connect(address).await?;
    let mut text = String::new();
    conn.read_to_string(&mut text).await?;
    Ok(text)
}

fn main() {}
