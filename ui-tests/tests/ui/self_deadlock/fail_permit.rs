//! The only permit, wanted again.
use async_hygiene::hygiene;

use std::sync::Arc;

use tokio::sync::Semaphore;

#[hygiene]
async fn nested() {
    let limit = Arc::new(Semaphore::new(1));
    let _outer = limit.clone().acquire_owned().await.unwrap();
    let _inner = limit.acquire().await.unwrap();
}

async fn run() {
    nested().await;
}

fn main() {}
