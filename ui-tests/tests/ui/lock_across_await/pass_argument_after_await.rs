//! An argument that locks after the await holds nothing across it.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn current_rate(currency: &str) -> u64 {
    currency.len() as u64
}

fn convert(rate: u64, cents: u64) -> u64 {
    cents * rate
}

#[hygiene]
async fn in_euros(balance: &Mutex<u64>) -> u64 {
    convert(current_rate("EUR").await, *balance.lock().unwrap())
}

fn main() {}
