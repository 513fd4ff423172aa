//! `+=` on an integer evaluates its right side first.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn usage() -> u64 {
    12
}

#[hygiene]
async fn bill(total: &Mutex<u64>) {
    *total.lock().unwrap() += usage().await;
}

fn main() {}
