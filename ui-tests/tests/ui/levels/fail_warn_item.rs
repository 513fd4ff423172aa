//! `warn` on the function is a warning of rustc's, which `deny(warnings)` turns into an error.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::warn(lock_across_await)]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    let lines = lines.lock().unwrap();
    write(&lines[0]).await
}

fn main() {}
