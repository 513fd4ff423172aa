//! `drop(&guard)` drops the reference and leaves the guard as it is.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn notify(waiting: usize) -> usize {
    waiting
}

#[hygiene]
async fn open(waiting: &Mutex<Vec<u32>>) -> usize {
    let guard = waiting.lock().unwrap();
    let count = guard.len();
    drop(&guard);
    notify(count).await
}

fn main() {}
