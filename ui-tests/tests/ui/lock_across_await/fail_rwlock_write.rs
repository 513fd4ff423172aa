//! A std write guard held over an await.
use async_hygiene::hygiene;
use std::sync::RwLock;

async fn load(name: &str) -> u32 {
    name.len() as u32
}

#[hygiene]
async fn reload(flags: &RwLock<Vec<u32>>) {
    let mut flags = flags.write().unwrap();
    flags.clear();
    flags.push(load("beta").await);
}

fn main() {}
