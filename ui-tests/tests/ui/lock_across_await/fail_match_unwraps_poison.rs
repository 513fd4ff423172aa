//! A guard that a `match` takes out of the `LockResult` is held after it.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn replicate(entries: usize) -> usize {
    entries
}

#[hygiene]
async fn sync_up(journal: &Mutex<Vec<String>>) -> usize {
    let journal = match journal.lock() {
        Ok(journal) => journal,
        Err(poisoned) => poisoned.into_inner(),
    };
    replicate(journal.len()).await
}

fn main() {}
