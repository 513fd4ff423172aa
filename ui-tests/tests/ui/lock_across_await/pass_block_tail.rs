//! A lock taken in the tail of a block is let go of with the block.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn publish(version: u64) -> u64 {
    version
}

#[hygiene]
async fn announce(version: &Mutex<u64>) -> u64 {
    let current = { *version.lock().unwrap() };
    publish(current).await
}

fn main() {}
