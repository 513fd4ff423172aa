//! In plain `#[hygiene]` it is a warning: the program compiles.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene]
async fn accept(connection: u64) {
    tokio::spawn(serve(connection));
}

fn main() {}
