//! The stream is made in the block, and ends with it: the next turn has another one.
use std::time::Duration;

use async_hygiene::hygiene;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

#[hygiene]
async fn ask(address: std::net::SocketAddr) -> std::io::Result<u32> {
    let mut attempts = 0;
    loop {
        tokio::select! {
            answer = async {
                let mut stream = TcpStream::connect(address).await?;
                stream.write_all(b"?").await?;
                stream.read_u32().await
            } => return answer,
            () = tokio::time::sleep(Duration::from_secs(1)) => attempts += 1,
        }
        if attempts > 3 {
            return Err(std::io::ErrorKind::TimedOut.into());
        }
    }
}

#[tokio::main]
async fn main() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        stream.write_u32(42).await.unwrap();
    });
    assert_eq!(ask(address).await.unwrap(), 42);
}
