//! `drop` says that it is meant, and so does a type.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    drop(tokio::spawn(serve(connection)));
    let _: tokio::task::JoinHandle<u64> = tokio::spawn(serve(connection));
}

fn main() {}
