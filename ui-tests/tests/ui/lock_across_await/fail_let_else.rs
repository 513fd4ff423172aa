//! A guard bound by `let … else` is held like any other.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn persist(seen: usize) -> usize {
    seen
}

#[hygiene]
async fn checkpoint(seen: &Mutex<Vec<u64>>) -> usize {
    let Ok(seen) = seen.lock() else {
        return 0;
    };
    persist(seen.len()).await
}

fn main() {}
