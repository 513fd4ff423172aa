//! An ordinary type error reads as it does without the attribute.
use async_hygiene::hygiene;

async fn load(key: &str) -> u64 {
    key.len() as u64
}

#[hygiene]
async fn show(key: u32) -> u64 {
    let found = load(key).await;
    found + 1
}

fn main() {}
