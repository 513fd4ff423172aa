use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn dial(address: &str) -> bool {
    !address.is_empty()
}

#[no_lock_across_await]
async fn reconnect(upstream: &Mutex<Option<String>>) -> bool {
    let value = upstream.lock().await.clone();
    match value {
        Some(address) => dial(&address).await,
        None => false,
    }
}

fn main() {}
