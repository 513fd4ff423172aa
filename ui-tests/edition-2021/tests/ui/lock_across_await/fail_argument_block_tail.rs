//! Up to edition 2021 a lock in the tail of a block lives as long as the statement around it.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn current_rate(currency: &str) -> u64 {
    currency.len() as u64
}

fn convert(cents: u64, rate: u64) -> u64 {
    cents * rate
}

#[hygiene]
async fn in_euros(balance: &Mutex<u64>) -> u64 {
    convert(
        {
            let account = balance;
            *account.lock().unwrap()
        },
        current_rate("EUR").await,
    )
}

fn main() {}
