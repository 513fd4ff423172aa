//! Awaited, at once or later.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) -> Result<(), tokio::task::JoinError> {
    let task = tokio::spawn(serve(connection));
    let other = tokio::spawn(async move { serve(connection).await });
    task.await?;
    tokio::spawn(serve(connection)).await?;
    let (served, _) = tokio::join!(other, serve(1));
    served.map(drop)
}

fn main() {}
