//! The outer error says only that time is up.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::task::JoinHandle;
use tokio::time::timeout;

#[hygiene(strict)]
async fn stop(worker: JoinHandle<()>) {
    let _ = timeout(Duration::from_secs(1), worker).await;
}

fn main() {}
