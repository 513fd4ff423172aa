//! After the failure the stream is only closed, or asked for its address.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::time::{sleep, timeout};

#[hygiene(strict)]
async fn greet(mut stream: TcpStream) -> bool {
    let mut name = [0; 8];
    let in_time = timeout(Duration::from_millis(1), stream.read_exact(&mut name)).await.is_ok();
    println!("{:?}: {in_time}", stream.peer_addr());
    _ = stream.shutdown().await;
    sleep(Duration::from_millis(1)).await;
    in_time
}

#[tokio::main]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let _peer = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
    assert!(!greet(listener.accept().await.unwrap().0).await);
}
