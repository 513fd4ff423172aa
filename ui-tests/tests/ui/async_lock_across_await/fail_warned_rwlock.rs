//! A read guard in a temporary, as a warning.
#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::sync::RwLock;

async fn forward(target: &str) -> usize {
    target.len()
}

#[hygiene]
async fn route(target: &RwLock<String>) -> usize {
    forward(&target.read().await).await
}

fn main() {}
