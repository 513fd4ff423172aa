use std::time::Duration;

use async_hygiene::hygiene;
use tokio::net::TcpStream;
use tokio::{io, time};

#[hygiene(strict)]
async fn mirror(mut from: TcpStream, mut to: TcpStream) -> io::Result<u64> {
    let mut kept = std::pin::pin!(io::copy(&mut from, &mut to));
    for seconds in [1, 2, 4] {
        match time::timeout(Duration::from_secs(seconds), &mut kept).await {
            Ok(count) => return count,
            Err(_) => println!("not after {seconds} s"),
        }
    }
    Ok(0)
}

fn main() {}
