use async_hygiene::hygiene;
use tokio::sync::Mutex;

#[hygiene]
async fn total(sum: &Mutex<u64>) -> u64 {
    *sum.lock().await
}

fn main() {}
