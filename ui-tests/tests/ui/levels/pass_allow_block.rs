//! `allow` on a block with the lock and the await in it.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
async fn log(lines: &Mutex<Vec<String>>) -> usize {
    let mut written = 0;
    #[async_hygiene::allow(lock_across_await)]
    {
        let lines = lines.lock().unwrap();
        written += write(&lines[0]).await;
    }
    written
}

fn main() {}
