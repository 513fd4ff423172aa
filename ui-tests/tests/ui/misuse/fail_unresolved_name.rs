//! A name that does not exist reads as it does without the attribute.
use async_hygiene::hygiene;

async fn load(key: &str) -> usize {
    key.len()
}

#[hygiene]
async fn show(key: &str) -> usize {
    let found = load(kee).await;
    found + key.len()
}

fn main() {}
