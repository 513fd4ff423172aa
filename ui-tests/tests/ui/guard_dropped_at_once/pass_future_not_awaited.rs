//! What is dropped here is a future that never took the lock (which is another lint's finding).
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn write() {}

#[no_lock_across_await]
async fn log(turn: &Mutex<()>) {
    let _ = turn.lock();
    write().await;
}

fn main() {}
