//! Each arm of a `match` gets rid of the guard in its own way.
use async_hygiene::hygiene;
use std::sync::{Mutex, MutexGuard};

enum Outcome {
    Keep,
    Rewrite(u8),
    Abort,
}

fn seal(page: MutexGuard<'_, Vec<u8>>) -> usize {
    page.len()
}

async fn sync_to_disk() {}

#[hygiene]
async fn write_back(page: &Mutex<Vec<u8>>, outcome: Outcome) -> usize {
    let mut guard = page.lock().unwrap();
    let size = match outcome {
        Outcome::Keep => seal(guard),
        Outcome::Rewrite(byte) => {
            guard.push(byte);
            let size = guard.len();
            drop(guard);
            size
        }
        Outcome::Abort => return guard.len(),
    };
    sync_to_disk().await;
    size
}

fn main() {}
