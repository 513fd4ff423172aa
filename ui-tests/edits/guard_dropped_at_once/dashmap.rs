use async_hygiene::hygiene;
use dashmap::DashMap;

async fn build(key: &str) -> usize {
    key.len()
}

#[hygiene]
async fn build_once(built: &DashMap<String, usize>, key: &str) -> usize {
    let size = build(key).await;
    let _guard = built.entry(key.to_owned());
    size
}

fn main() {}
