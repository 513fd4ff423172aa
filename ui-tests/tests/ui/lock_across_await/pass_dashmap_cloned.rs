//! A value cloned out of a dashmap, and a count of its entries.
use async_hygiene::hygiene;
use dashmap::DashMap;

async fn push(device: &str) -> usize {
    device.len()
}

#[hygiene]
async fn alert(devices: &DashMap<u64, String>, user: u64) -> usize {
    let device = devices.get(&user).map(|device| device.value().clone());
    let count = devices.len();
    match device {
        Some(device) => push(&device).await,
        None => count,
    }
}

fn main() {}
