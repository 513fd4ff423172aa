//! `let _` does not keep it.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    let _ = tokio::spawn(serve(connection));
}

fn main() {}
