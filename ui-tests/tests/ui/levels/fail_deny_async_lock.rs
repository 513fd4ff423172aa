//! `deny` raises the lint about async locks, which only warns by default.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::deny(async_lock_across_await)]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    let lines = lines.lock().await;
    write(&lines[0]).await
}

fn main() {}
