//! `#[no_blocking]` asks for this lint alone.
use async_hygiene::no_blocking;
use std::fs;
use std::sync::Mutex;

async fn publish(_: usize) {}

#[no_blocking]
async fn load(path: &str, seen: &Mutex<usize>) -> Vec<u8> {
    let mut seen = seen.lock().unwrap();
    *seen += 1;
    publish(*seen).await;
    fs::read(path).unwrap()
}

fn main() {}
