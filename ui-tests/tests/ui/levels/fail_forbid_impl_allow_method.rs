//! A method cannot lower what its `impl` forbids.
use async_hygiene::hygiene;
use std::sync::Mutex;

struct Log {
    lines: Mutex<Vec<String>>,
}

async fn write(line: &str) -> usize {
    line.len()
}

#[hygiene]
#[async_hygiene::forbid(lock_across_await)]
impl Log {
    #[async_hygiene::warn(lock_across_await)]
    async fn first(&self) -> usize {
        let first = self.lines.lock().unwrap()[0].clone();
        write(&first).await
    }
}

fn main() {}
