//! A new variable of the same name hides a guard and does not drop it.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn send(price: u64) -> u64 {
    price
}

#[hygiene]
async fn quote(price: &Mutex<u64>) -> u64 {
    let price = price.lock().unwrap();
    let price = *price + 1;
    send(price).await
}

fn main() {}
