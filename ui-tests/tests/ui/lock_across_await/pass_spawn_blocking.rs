//! A lock inside the closure for `spawn_blocking` is taken on another thread.
use async_hygiene::hygiene;
use std::sync::{Arc, Mutex};
use tokio::task::{JoinError, spawn_blocking};

#[hygiene]
async fn checksum(bytes: Arc<Mutex<Vec<u8>>>) -> Result<u32, JoinError> {
    spawn_blocking(move || {
        let bytes = bytes.lock().unwrap();
        bytes.iter().map(|byte| u32::from(*byte)).sum()
    })
    .await
}

fn main() {}
