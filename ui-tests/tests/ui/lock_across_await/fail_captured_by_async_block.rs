//! A guard moved into an async block is held until that block is done.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn next_reading() -> i32 {
    20
}

#[hygiene]
async fn record(readings: &Mutex<Vec<i32>>) -> usize {
    let mut guard = readings.lock().unwrap();
    let store = async move {
        guard.push(next_reading().await);
        guard.len()
    };
    store.await
}

fn main() {}
