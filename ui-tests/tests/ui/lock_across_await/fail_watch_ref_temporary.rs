//! A `watch::Ref` in a temporary of the awaited statement itself.
use async_hygiene::hygiene;
use tokio::sync::watch;

async fn call(endpoint: &str) -> usize {
    endpoint.len()
}

#[hygiene]
async fn ping(mut endpoint: watch::Receiver<String>) -> usize {
    call(&endpoint.borrow_and_update()).await
}

fn main() {}
