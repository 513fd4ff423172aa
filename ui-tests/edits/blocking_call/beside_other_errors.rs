use async_hygiene::hygiene;
use std::sync::Mutex;

async fn publish(_: usize) {}

#[hygiene]
async fn load(path: &str, seen: &Mutex<usize>) -> Vec<u8> {
    let bytes = tokio::fs::read(path).await.unwrap();
    let seen = seen.lock().unwrap();
    let count = *seen;
    drop(seen);
    publish(count).await;
    bytes
}

fn main() {}
