//! Without `offload` nothing is moved; other lints stay out of it.
use std::sync::Mutex;

use async_hygiene::no_blocking;

async fn publish(_: usize) {}

#[no_blocking]
async fn load(path: &str, seen: &Mutex<usize>) -> std::io::Result<String> {
    let mut seen = seen.lock().unwrap();
    *seen += 1;
    publish(*seen).await;
    std::fs::read_to_string(path)
}

fn main() {}
