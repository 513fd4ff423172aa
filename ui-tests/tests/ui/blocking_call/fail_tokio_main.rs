//! Below and above `#[tokio::main]`, and in a test.
use async_hygiene::hygiene;
use std::fs;

#[hygiene]
#[tokio::main]
async fn main() {
    fs::write("started", "").unwrap();
}

#[tokio::main]
#[hygiene]
async fn other() {
    fs::write("started", "").unwrap();
}

fn _unused() {
    other();
}
