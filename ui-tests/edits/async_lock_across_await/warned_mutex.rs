#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn charge(cents: u64) -> u64 {
    cents
}

#[hygiene]
async fn pay(balance: &Mutex<u64>, cents: u64) {
    let mut balance = balance.lock().await;
    *balance -= cents;
    drop(balance);
    charge(cents).await;
}

fn main() {}
