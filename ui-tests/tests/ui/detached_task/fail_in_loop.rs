//! The accept loop.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
#[async_hygiene::allow(unbounded_concurrency)]
async fn accept(connections: std::ops::Range<u64>) {
    for connection in connections {
        tokio::spawn(async move {
            serve(connection).await;
        });
    }
}

fn main() {}
