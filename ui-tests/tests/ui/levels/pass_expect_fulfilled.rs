//! An `expect` that is fulfilled is silent.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::expect(lock_across_await, reason = "moves to an actor next week")]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    let lines = lines.lock().unwrap();
    write(&lines[0]).await
}

fn main() {}
