//! A nested async block that is awaited here and holds a lock over an await of its own.
use async_hygiene::hygiene;
use std::sync::Mutex;
use std::time::Duration;
use tokio::time::timeout;

async fn fetch() -> Vec<u8> {
    Vec::new()
}

#[hygiene]
async fn refresh(cache: &Mutex<Vec<u8>>) -> bool {
    let update = async {
        let mut cache = cache.lock().unwrap();
        *cache = fetch().await;
    };
    timeout(Duration::from_secs(1), update).await.is_ok()
}

fn main() {}
