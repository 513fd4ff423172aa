use async_hygiene::hygiene;
use tokio::task::JoinSet;

#[hygiene(strict)]
async fn run(tasks: &mut JoinSet<()>) {
    if let Some(Err(error)) = tasks.join_next().await {
        eprintln!("{error}");
    }
}

fn main() {}
