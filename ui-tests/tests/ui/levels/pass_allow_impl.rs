//! `allow` on an `impl` holds for all its methods.
use async_hygiene::hygiene;
use std::sync::Mutex;

struct Log {
    lines: Mutex<Vec<String>>,
}

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::allow(lock_across_await)]
impl Log {
    async fn first(&self) -> usize {
        let lines = self.lines.lock().unwrap();
        write(&lines[0]).await
    }

    async fn all(&self) -> usize {
        let lines = self.lines.lock().unwrap();
        write(&lines.join("\n")).await
    }
}

fn main() {}
