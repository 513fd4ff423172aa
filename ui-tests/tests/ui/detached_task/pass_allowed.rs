//! Allowed where it is meant.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    #[async_hygiene::allow(detached_task, reason = "logs its own errors")]
    tokio::spawn(async move {
        serve(connection).await;
    });
    #[async_hygiene::expect(detached_task)]
    let _ = tokio::spawn(serve(connection));
}

fn main() {}
