//! `if let … else` whose scrutinee lives on in `else`, with nothing in it that guards.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::collections::HashMap;

async fn fetch(key: &str) -> String {
    key.to_uppercase()
}

#[hygiene]
async fn read_through(cache: &HashMap<String, String>, key: &str) -> String {
    if let Some(hit) = cache.get(&key.to_lowercase()) {
        hit.clone()
    } else if let Some(prefix) = key.get(..2).map(String::from).as_deref() {
        fetch(prefix).await
    } else {
        fetch(key).await
    }
}

fn main() {}
