//! Nor does `_ =`.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    _ = tokio::task::spawn(serve(connection));
}

fn main() {}
