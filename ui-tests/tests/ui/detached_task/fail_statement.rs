//! Started and forgotten.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    tokio::spawn(serve(connection));
}

fn main() {}
