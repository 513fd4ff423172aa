//! A scrutinee that awaits first and locks afterwards, with arms that do not await.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn remote_version() -> u32 {
    2
}

#[hygiene]
async fn outdated(local: &Mutex<u32>) -> bool {
    match (remote_version().await, *local.lock().unwrap()) {
        (remote, local) if remote > local => true,
        _ => false,
    }
}

fn main() {}
