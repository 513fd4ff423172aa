use std::sync::Mutex;

use async_hygiene::hygiene;

async fn audit(_balance: u64) {
    tokio::task::yield_now().await; // asks another service
}

#[hygiene]
pub async fn report(balance: &Mutex<u64>) {
    audit(*balance.lock().unwrap()).await; // the temporary lives until the statement ends
}

fn main() {}
