//! Up to edition 2021 the scrutinee of `if let` keeps its lock in `else` too.
use async_hygiene::hygiene;
use std::collections::HashMap;
use std::sync::Mutex;

async fn fetch(key: &str) -> String {
    key.to_uppercase()
}

#[hygiene]
async fn read_through(cache: &Mutex<HashMap<String, String>>, key: &str) -> String {
    if let Some(hit) = cache.lock().unwrap().get(key) {
        hit.clone()
    } else {
        fetch(key).await
    }
}

fn main() {}
