//! A guard moved into a spawned task is that task's, and no await of it holds the guard.
#![deny(warnings)]
use async_hygiene::no_lock_across_await;
use std::sync::Arc;
use tokio::sync::Mutex;
use tokio::task::JoinError;

#[no_lock_across_await]
async fn count(words: Arc<Mutex<Vec<String>>>) -> Result<usize, JoinError> {
    let guard = words.lock_owned().await;
    tokio::task::spawn_blocking(move || guard.len()).await
}

fn main() {}
