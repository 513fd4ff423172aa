use async_hygiene::hygiene;

use tokio::sync::Mutex;

fn longer(one: &str, other: &str) -> usize {
    one.len().max(other.len())
}

#[hygiene]
async fn compare(name: &Mutex<String>) -> usize {
    let value = name.lock().await.clone();
    longer(&value, &name.lock().await)
}

async fn run() {
    compare(&Mutex::default()).await;
}

fn main() {}
