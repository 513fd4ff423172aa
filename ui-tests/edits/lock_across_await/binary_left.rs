use async_hygiene::hygiene;
use std::sync::Mutex;

async fn remote_count() -> u64 {
    3
}

#[hygiene]
async fn total(local: &Mutex<u64>) -> u64 {
    let value = *local.lock().unwrap();
    value + remote_count().await
}

fn main() {}
