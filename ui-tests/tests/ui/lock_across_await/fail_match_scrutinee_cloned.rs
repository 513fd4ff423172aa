//! Cloning in the scrutinee of a `match` does not let go of the lock either.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn dial(address: &str) -> bool {
    !address.is_empty()
}

#[hygiene]
async fn reconnect(upstream: &Mutex<Option<String>>) -> bool {
    match upstream.lock().unwrap().clone() {
        Some(address) => dial(&address).await,
        None => false,
    }
}

fn main() {}
