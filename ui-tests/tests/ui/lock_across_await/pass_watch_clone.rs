//! A value cloned out of a watch channel, and a receiver that lives on.
use async_hygiene::hygiene;
use tokio::sync::watch;

async fn call(endpoint: &str) -> usize {
    endpoint.len()
}

#[hygiene]
async fn follow(mut endpoint: watch::Receiver<String>) -> Result<usize, watch::error::RecvError> {
    endpoint.changed().await?;
    let current = endpoint.borrow_and_update().clone();
    Ok(call(&current).await)
}

fn main() {}
