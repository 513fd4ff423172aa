use async_hygiene::hygiene;
use tokio::net::{TcpListener, TcpStream};

async fn serve(_: TcpStream) {}

#[hygiene]
#[async_hygiene::allow(detached_task)]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(listener: TcpListener) -> std::io::Result<()> {
    let limit = std::sync::Arc::new(tokio::sync::Semaphore::new(64));
    loop {
        let (socket, _) = listener.accept().await?;
        let permit = limit.clone().acquire_owned().await.unwrap();
        tokio::spawn(async move {
            let _permit = permit;
            serve(socket).await;
        });
    }
}

fn main() {}
