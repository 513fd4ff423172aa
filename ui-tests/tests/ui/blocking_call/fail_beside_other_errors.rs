//! Beside an error of another kind and another lint's.
use async_hygiene::hygiene;
use std::fs;
use std::sync::Mutex;

async fn publish(_: usize) {}

#[hygiene]
async fn load(path: &str, seen: &Mutex<usize>) -> Vec<u8> {
    let bytes = fs::read(path).unwrap();
    let seen = seen.lock().unwrap();
    publish(*seen).await;
    bytes
}

fn main() {}
