use async_hygiene::hygiene;
use dashmap::DashMap;

async fn push(device: &str, text: &str) -> bool {
    device.len() > text.len()
}

#[hygiene]
async fn alert(devices: &DashMap<u64, String>, user: u64) -> bool {
    let Some(device) = devices.get(&user) else {
        return false;
    };
    let name = device.clone();
    drop(device);
    push(&name, "fire").await
}

fn main() {}
