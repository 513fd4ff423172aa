//! A value cloned out in a `let`.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::RwLock;

async fn forward(target: &str) -> usize {
    target.len()
}

#[no_lock_across_await]
async fn route(target: &RwLock<String>) -> usize {
    let target = target.read().await.clone();
    forward(&target).await
}

fn main() {}
