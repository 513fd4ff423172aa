//! What `watch::Receiver::borrow` returns is a read lock, and `send` blocks on it.
use async_hygiene::hygiene;
use tokio::sync::watch;

struct Config {
    endpoint: String,
}

async fn call(endpoint: &str) -> usize {
    endpoint.len()
}

#[hygiene]
async fn ping(config: &watch::Receiver<Config>) -> usize {
    let config = config.borrow();
    call(&config.endpoint).await
}

fn main() {}
