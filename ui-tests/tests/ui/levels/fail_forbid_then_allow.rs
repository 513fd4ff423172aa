//! Nothing inside a `forbid` may lower the level.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::forbid(lock_across_await)]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    #[async_hygiene::allow(lock_across_await)]
    let first = lines.lock().unwrap()[0].clone();
    write(&first).await
}

fn main() {}
