//! A named guard held over an await, in edition 2021.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn report(total: u64) -> u64 {
    total
}

#[hygiene]
async fn deposit(balance: &Mutex<u64>, cents: u64) -> u64 {
    let mut balance = balance.lock().unwrap();
    *balance += cents;
    report(*balance).await
}

fn main() {}
