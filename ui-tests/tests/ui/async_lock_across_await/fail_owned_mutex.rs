//! An owned guard has no lifetime to see.
use async_hygiene::no_lock_across_await;
use std::sync::Arc;
use tokio::sync::Mutex;

async fn write(line: &str) -> usize {
    line.len()
}

#[no_lock_across_await]
async fn log(journal: Arc<Mutex<Vec<String>>>, line: String) -> usize {
    let mut journal = journal.lock_owned().await;
    let written = write(&line).await;
    journal.push(line);
    written
}

fn main() {}
