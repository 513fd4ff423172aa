//! `#[hygiene(strict)]` denies what `#[hygiene]` only warns of.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn charge(cents: u64) -> u64 {
    cents
}

#[hygiene(strict)]
async fn pay(balance: &Mutex<u64>, cents: u64) {
    let mut balance = balance.lock().await;
    *balance -= charge(cents).await;
}

fn main() {}
