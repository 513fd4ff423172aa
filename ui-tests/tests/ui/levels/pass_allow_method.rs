//! `allow` on one method of an annotated `impl`.
use async_hygiene::hygiene;
use std::sync::Mutex;

struct Log {
    lines: Mutex<Vec<String>>,
}

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
impl Log {
    #[async_hygiene::allow(lock_across_await, reason = "called before the server starts")]
    async fn first(&self) -> usize {
        let lines = self.lines.lock().unwrap();
        write(&lines[0]).await
    }

    async fn count(&self) -> usize {
        let count = self.lines.lock().unwrap().len();
        write(&count.to_string()).await
    }
}

fn main() {}
