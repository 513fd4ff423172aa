//! `forbid` is at least `deny`.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::forbid(lock_across_await, reason = "this runs on a single thread")]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    let lines = lines.lock().unwrap();
    write(&lines[0]).await
}

fn main() {}
