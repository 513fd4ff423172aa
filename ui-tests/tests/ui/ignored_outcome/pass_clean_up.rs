//! Cleaning up: there is nothing left to do.
use async_hygiene::hygiene;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

#[hygiene(strict)]
async fn end(mut connection: TcpStream) {
    let _ = connection.shutdown().await;
    let _ = tokio::fs::remove_file("lock").await;
}

fn main() {}
