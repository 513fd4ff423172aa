//! With an async block: the everyday form.
use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    tokio::spawn(async move {
        let served = serve(connection).await;
        println!("{served}");
    });
}

fn main() {}
