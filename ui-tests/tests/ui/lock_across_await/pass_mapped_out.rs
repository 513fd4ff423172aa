//! A `LockResult` turned into a plain value within one statement.
use async_hygiene::hygiene;
use std::sync::{Mutex, PoisonError};

async fn send(count: usize) -> usize {
    count
}

#[hygiene]
async fn report(rows: &Mutex<Vec<u32>>) -> usize {
    let count = rows.lock().map(|rows| rows.len()).unwrap_or(0);
    let sum: u32 = rows.lock().unwrap_or_else(PoisonError::into_inner).iter().sum();
    send(count + sum as usize).await
}

fn main() {}
