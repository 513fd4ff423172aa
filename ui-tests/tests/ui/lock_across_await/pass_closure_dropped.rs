//! A closure that owns a guard and is dropped before the await.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn rotate(lines: usize) -> usize {
    lines
}

#[hygiene]
async fn append(log: &Mutex<Vec<String>>, line: String) -> usize {
    let mut lines = log.lock().unwrap();
    let mut write = move |line| {
        lines.push(line);
        lines.len()
    };
    let count = write(line);
    drop(write);
    rotate(count).await
}

fn main() {}
