//! An ordinary borrow error reads as it does without the attribute.
use async_hygiene::hygiene;

async fn load(key: String) -> usize {
    key.len()
}

#[hygiene]
async fn show(key: String) -> usize {
    let found = load(key).await;
    found + key.len()
}

fn main() {}
