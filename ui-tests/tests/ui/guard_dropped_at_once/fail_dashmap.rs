//! An entry of a dashmap taken to keep others out, and dropped at once.
use async_hygiene::hygiene;
use dashmap::DashMap;

async fn build(key: &str) -> usize {
    key.len()
}

#[hygiene]
async fn build_once(built: &DashMap<String, usize>, key: &str) -> usize {
    let _ = built.entry(key.to_owned());
    build(key).await
}

fn main() {}
