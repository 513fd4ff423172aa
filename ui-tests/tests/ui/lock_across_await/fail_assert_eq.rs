//! The left side of `assert_eq!` stays locked while the right side is awaited.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn stored_total() -> u64 {
    40
}

#[hygiene]
async fn check_books(total: &Mutex<u64>) {
    assert_eq!(*total.lock().unwrap(), stored_total().await, "the books differ");
}

fn main() {}
