//! A name that nothing mentions again.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    let _serving = tokio::spawn(serve(connection));
    println!("accepted");
}

fn main() {}
