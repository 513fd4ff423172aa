//! A `match` as the tail of the function, in edition 2021.
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
