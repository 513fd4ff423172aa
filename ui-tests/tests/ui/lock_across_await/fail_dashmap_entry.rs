//! An entry of a dashmap locks its shard while the value for it is awaited.
use async_hygiene::hygiene;
use dashmap::DashMap;

async fn resolve(host: &str) -> u32 {
    host.len() as u32
}

#[hygiene]
async fn address(addresses: &DashMap<String, u32>, host: String) {
    let entry = addresses.entry(host.clone());
    let address = resolve(&host).await;
    entry.or_insert(address);
}

fn main() {}
