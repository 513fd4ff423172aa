//! A `JoinSet` keeps its tasks.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connections: std::ops::Range<u64>) {
    let mut tasks = tokio::task::JoinSet::new();
    for connection in connections {
        tasks.spawn(serve(connection));
        let _ = tasks.spawn(async move { serve(connection).await });
    }
    tasks.join_all().await;
}

fn main() {}
