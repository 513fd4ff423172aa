//! An `expect` on the statement that takes the lock.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    #[async_hygiene::expect(lock_across_await, reason = "moves to an actor next week")]
    let lines = lines.lock().unwrap();
    write(&lines[0]).await
}

fn main() {}
