use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncRead, AsyncReadExt};
use tokio::net::tcp::OwnedReadHalf;
use tokio::time::timeout;

async fn header<R: AsyncRead + Unpin>(reader: &mut R, buffer: &mut Vec<u8>) -> std::io::Result<[u8; 4]> {
    loop {
        if let Some((header, rest)) = buffer.split_first_chunk() {
            let (header, rest) = (*header, rest.to_vec());
            *buffer = rest;
            return Ok(header);
        }
        reader.read_buf(buffer).await?;
    }
}

async fn packet(half: &mut OwnedReadHalf, buffer: &mut Vec<u8>) -> std::io::Result<[u8; 4]> {
    header(half, buffer).await
}

#[hygiene(strict)]
async fn listen(mut half: OwnedReadHalf) -> std::io::Result<()> {
    let mut buffer = Vec::new();
    loop {
        if let Ok(bytes) = timeout(Duration::from_secs(1), packet(&mut half, &mut buffer)).await {
            println!("{:?}", bytes?);
        }
    }
}

fn main() {}
