//! The `if` of a match arm lets go of its lock before the arm runs.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn throttle(tenant: u32) -> u32 {
    tenant
}

#[hygiene]
async fn route(tenant: Option<u32>, noisy: &Mutex<Vec<u32>>) -> u32 {
    match tenant {
        Some(id) if noisy.lock().unwrap().contains(&id) => throttle(id).await,
        Some(id) => id,
        None => 0,
    }
}

fn main() {}
