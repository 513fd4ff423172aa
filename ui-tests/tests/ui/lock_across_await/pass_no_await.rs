//! An async function that holds a lock and never awaits.
use async_hygiene::hygiene;
use std::sync::Mutex;

#[hygiene]
async fn increment(hits: &Mutex<u64>) -> u64 {
    let mut hits = hits.lock().unwrap();
    *hits += 1;
    *hits
}

fn main() {}
