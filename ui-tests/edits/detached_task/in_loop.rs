use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
#[async_hygiene::allow(unbounded_concurrency)]
async fn accept(connections: std::ops::Range<u64>) {
    let tasks = tokio_util::task::TaskTracker::new();
    for connection in connections {
        tasks.spawn(async move {
            serve(connection).await;
        });
    }
    tasks.close();
    tasks.wait().await;
}

fn main() {}
