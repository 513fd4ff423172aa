//! At its own level it is a warning of rustc, which `deny(warnings)` turns into an error.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene]
async fn accept(connection: u64) {
    tokio::spawn(serve(connection));
}

fn main() {}
