//! A task that was aborted ends with an error.
use async_hygiene::hygiene;

#[hygiene(strict)]
async fn run() {
    let worker = tokio::spawn(std::future::pending::<()>());
    worker.abort();
    let _ = worker.await;
}

fn main() {}
