use async_hygiene::no_blocking;
use std::sync::Mutex;

async fn publish(_: usize) {}

#[no_blocking]
async fn load(path: &str, seen: &Mutex<usize>) -> Vec<u8> {
    let mut seen = seen.lock().unwrap();
    *seen += 1;
    let count = *seen;
    drop(seen);
    publish(count).await;
    tokio::fs::read(path).await.unwrap()
}

fn main() {}
