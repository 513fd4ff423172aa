//! `allow` on the statement that takes the lock.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    #[async_hygiene::allow(lock_across_await, reason = "one writer, one task")]
    let lines = lines.lock().unwrap();
    write(&lines[0]).await
}

fn main() {}
