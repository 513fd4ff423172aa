//! A closure that locks when called holds nothing while the function awaits.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn tick() {}

#[hygiene]
async fn watch(level: &Mutex<u32>) -> u32 {
    let current = || *level.lock().unwrap();
    let before = current();
    tick().await;
    current() - before
}

fn main() {}
