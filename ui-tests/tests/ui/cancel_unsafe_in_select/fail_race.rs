//! The one that is not done first is dropped.
use std::time::Duration;

use async_hygiene::hygiene;
use futures_lite::future;
use tokio::io::AsyncReadExt;
use tokio::net::TcpStream;

#[hygiene]
async fn sample(mut sensor: TcpStream) -> std::io::Result<()> {
    loop {
        let patience = async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            Ok(0)
        };
        let value = future::or(sensor.read_u64(), patience).await?;
        println!("{value}");
    }
}

fn main() {}
