use std::time::Duration;

use async_hygiene::hygiene;
use futures_lite::future;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

#[hygiene]
async fn sample(mut sensor: TcpStream) -> std::io::Result<()> {
    let mut buffer: Vec<u8> = Vec::new();
    loop {
        let patience = async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            Ok(0)
        };
        let value = future::or(sensor.read_buf(&mut buffer), patience).await?;
        println!("{value}");
    }
}

fn main() {}
