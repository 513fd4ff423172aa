//! The classic: a task for each connection.
use async_hygiene::hygiene;
use tokio::net::{TcpListener, TcpStream};

async fn serve(_: TcpStream) {}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(listener: TcpListener) -> std::io::Result<()> {
    loop {
        let (socket, _) = listener.accept().await?;
        tokio::spawn(async move {
            serve(socket).await;
        });
    }
}

fn main() {}
