//! What a block, an `if` or a `match` borrows at its end lives as long as the variable.
use async_hygiene::hygiene;
use std::sync::{Mutex, RwLock};

struct Limits {
    per_minute: u32,
}

async fn count_calls(client: &str) -> u32 {
    client.len() as u32
}

#[hygiene]
async fn by_block(limits: &Mutex<Limits>, client: &str) -> bool {
    let current = {
        let _unused = client.len();
        &*limits.lock().unwrap()
    };
    count_calls(client).await < current.per_minute
}

#[hygiene]
async fn by_reference(limits: &Mutex<Limits>, client: &str) -> bool {
    let current = { &limits.lock().unwrap() };
    count_calls(client).await < current.per_minute
}

#[hygiene]
async fn by_if(limits: &RwLock<Limits>, fixed: Option<&Limits>, client: &str) -> bool {
    let current = if let Some(fixed) = fixed { fixed } else { &*limits.read().unwrap() };
    count_calls(client).await < current.per_minute
}

#[hygiene]
async fn by_match(limits: &RwLock<Limits>, fixed: Option<&Limits>, client: &str) -> bool {
    let current = match fixed {
        Some(fixed) => fixed,
        None => &*limits.read().unwrap(),
    };
    count_calls(client).await < current.per_minute
}

fn main() {}
