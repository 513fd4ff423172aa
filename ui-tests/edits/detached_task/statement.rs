use async_hygiene::hygiene;

async fn serve(connection: u64) -> u64 {
    connection
}

#[hygiene(strict)]
async fn accept(connection: u64) {
    let mut tasks = tokio::task::JoinSet::new();
    tasks.spawn(serve(connection));
    tasks.join_all().await;
}

fn main() {}
