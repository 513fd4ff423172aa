//! `allow` on one statement leaves the next as it is.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(lines: &Mutex<Vec<String>>, names: &Mutex<Vec<String>>) -> usize {
    #[async_hygiene::allow(lock_across_await)]
    let lines = lines.lock().unwrap();
    let names = names.lock().unwrap();
    write(&lines[0]).await + names.len()
}

fn main() {}
