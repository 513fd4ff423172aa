//! Pushed, returned, passed on.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

type Handle = tokio::task::JoinHandle<u64>;

#[hygiene(strict)]
async fn accept(connection: u64, all: &mut Vec<Handle>) -> Handle {
    all.push(tokio::spawn(serve(connection)));
    let one = tokio::spawn(serve(connection));
    all.extend([one]);
    tokio::spawn(serve(connection))
}

fn main() {}
