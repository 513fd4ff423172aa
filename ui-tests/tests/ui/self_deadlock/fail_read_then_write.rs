//! A reader that wants to write, and does not let go.
use async_hygiene::hygiene;

use tokio::sync::RwLock;

#[hygiene]
async fn bump(seen: &RwLock<u64>) -> u64 {
    let now = seen.read().await;
    if *now < 10 {
        *seen.write().await += 1;
    }
    *now
}

async fn run() {
    bump(&RwLock::new(0)).await;
}

fn main() {}
