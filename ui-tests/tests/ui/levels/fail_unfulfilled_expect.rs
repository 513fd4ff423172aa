//! An `expect` in a function that never awaits cannot be fulfilled.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

#[hygiene]
#[async_hygiene::expect(lock_across_await, reason = "moves to an actor next week")]
async fn count(lines: &Mutex<Vec<String>>) -> usize {
    let lines = lines.lock().unwrap();
    lines.len()
}

fn main() {}
