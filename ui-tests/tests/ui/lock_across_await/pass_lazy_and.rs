//! The left side of `&&` lets go of its lock before the right side runs.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn replicas_ready() -> u32 {
    1
}

#[hygiene]
async fn ready(started: &Mutex<u32>) -> bool {
    *started.lock().unwrap() == 1 && replicas_ready().await == 1
}

fn main() {}
