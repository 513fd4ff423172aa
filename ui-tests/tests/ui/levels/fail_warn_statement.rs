//! `warn` on a statement.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    #[async_hygiene::warn(lock_across_await)]
    let lines = lines.lock().unwrap();
    write(&lines[0]).await
}

fn main() {}
