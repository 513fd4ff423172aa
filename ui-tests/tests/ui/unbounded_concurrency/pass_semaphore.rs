//! A permit before each task.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use std::sync::Arc;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;

async fn serve(_: TcpStream) {}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(listener: TcpListener, limit: Arc<Semaphore>) -> std::io::Result<()> {
    loop {
        let permit = limit.clone().acquire_owned().await.unwrap();
        let (socket, _) = listener.accept().await?;
        tokio::spawn(async move {
            serve(socket).await;
            drop(permit);
        });
    }
}

fn main() {}
