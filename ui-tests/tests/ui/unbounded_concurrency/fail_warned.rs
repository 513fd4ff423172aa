//! In plain `#[hygiene]` it is a warning of rustc's.
#![deny(unused_must_use)]
use async_hygiene::hygiene;
use tokio::net::{TcpListener, TcpStream};

async fn serve(_: TcpStream) {}

#[hygiene]
#[async_hygiene::allow(detached_task)]
async fn run(listener: TcpListener) {
    while let Ok((socket, _)) = listener.accept().await {
        tokio::spawn(serve(socket));
    }
}

fn main() {}
