//! Probes have variables too: theirs are not the user's.

use async_hygiene::cancel_safe;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

#[cancel_safe]
pub async fn header(asked: &mut TcpStream, value: &mut TcpStream) -> std::io::Result<[u8; 2]> {
    let (mut one, mut other) = ([0], [0]);
    asked.read_exact(&mut one).await?;
    value.read_exact(&mut other).await?;
    Ok([one[0], other[0]])
}

fn main() {}
