//! An async block that locks and does not await is no harm when awaited.
use async_hygiene::hygiene;
use std::sync::Mutex;

#[hygiene]
async fn peek(level: &Mutex<u32>) -> u32 {
    (async { *level.lock().unwrap() }).await
}

fn main() {}
