//! `let r = &*lock` extends the guard to the end of the block.
use async_hygiene::hygiene;
use std::sync::Mutex;

struct Limits {
    per_minute: u32,
}

async fn count_calls(client: &str) -> u32 {
    client.len() as u32
}

#[hygiene]
async fn allowed(limits: &Mutex<Limits>, client: &str) -> bool {
    let current = &*limits.lock().unwrap();
    count_calls(client).await < current.per_minute
}

fn main() {}
