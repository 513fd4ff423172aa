//! By way of two functions.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::net::tcp::OwnedReadHalf;
use tokio::time::timeout;

async fn header<R: AsyncRead + Unpin>(reader: &mut R) -> std::io::Result<[u8; 4]> {
    let mut header = [0; 4];
    reader.read_exact(&mut header).await?;
    Ok(header)
}

async fn packet(half: &mut OwnedReadHalf) -> std::io::Result<[u8; 4]> {
    header(half).await
}

#[hygiene(strict)]
async fn listen(mut half: OwnedReadHalf) -> std::io::Result<()> {
    loop {
        if let Ok(bytes) = timeout(Duration::from_secs(1), packet(&mut half)).await {
            println!("{:?}", bytes?);
        }
    }
}

fn main() {}
