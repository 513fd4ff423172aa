//! A panic of the task.
use async_hygiene::hygiene;

#[hygiene(strict)]
async fn run() {
    let worker = tokio::spawn(async { 1 });
    let _ = worker.await;
}

fn main() {}
