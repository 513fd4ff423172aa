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
    let value = {
        let config = config.borrow();
        config.endpoint.clone()
    };
    call(&value).await
}

fn main() {}
