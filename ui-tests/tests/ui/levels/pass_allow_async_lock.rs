//! `allow` for the lint about async locks, under `#[no_lock_across_await]`.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use tokio::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[no_lock_across_await]
#[async_hygiene::allow(async_lock_across_await)]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    let lines = lines.lock().await;
    write(&lines[0]).await
}

fn main() {}
