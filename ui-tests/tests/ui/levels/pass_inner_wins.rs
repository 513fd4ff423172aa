//! The inner level wins.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::deny(lock_across_await)]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    #[async_hygiene::allow(lock_across_await)]
    let lines = lines.lock().unwrap();
    write(&lines[0]).await
}

fn main() {}
