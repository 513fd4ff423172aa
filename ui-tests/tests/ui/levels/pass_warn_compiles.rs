//! `warn` makes a warning of an error: the program compiles.
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
