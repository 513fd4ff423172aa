use async_hygiene::hygiene;

use std::sync::Arc;
use std::time::Duration;

use tokio::sync::RwLock;
use tokio::time::timeout;

#[hygiene]
async fn demo(level: &RwLock<u32>) {
    let mut reading = Box::pin(level.read());
    if timeout(Duration::from_millis(10), &mut reading).await.is_err() {
        drop(reading);
        *level.write().await = 1;
    }
}

async fn run() {
    let level = Arc::new(RwLock::new(0));
    let held = level.clone().write_owned().await;
    tokio::spawn(async move {
        tokio::time::sleep(Duration::from_millis(100)).await;
        drop(held);
    });
    demo(&level).await;
}

fn main() {}
