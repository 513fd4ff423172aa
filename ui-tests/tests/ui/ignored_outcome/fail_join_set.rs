//! A panic of a task in a `JoinSet`.
use async_hygiene::hygiene;
use tokio::task::JoinSet;

#[hygiene(strict)]
async fn run(tasks: &mut JoinSet<()>) {
    let _ = tasks.join_next().await;
}

fn main() {}
