//! The condition of a `while` lets go of its lock before each turn.
use async_hygiene::hygiene;
use std::sync::Mutex;

#[hygiene]
async fn until_idle(busy: &Mutex<u32>) {
    while *busy.lock().unwrap() > 0 {
        tokio::task::yield_now().await;
    }
}

fn main() {}
