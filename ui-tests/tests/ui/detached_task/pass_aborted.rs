//! Kept to end it.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    let task = tokio::spawn(serve(connection));
    task.abort();
    let abort = tokio::spawn(serve(connection)).abort_handle();
    abort.abort();
    tokio::spawn(serve(connection)).abort();
}

fn main() {}
