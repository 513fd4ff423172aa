//! `warn` on an expression statement with a temporary in it.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(lines: &Mutex<Vec<String>>) {
    #[async_hygiene::warn(lock_across_await)]
    write(&lines.lock().unwrap()[0]).await;
}

fn main() {}
