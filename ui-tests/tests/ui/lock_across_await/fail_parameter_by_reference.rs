//! A reference to a guard means that the caller holds it at every await in here.
use async_hygiene::hygiene;
use std::sync::MutexGuard;

async fn next_id() -> u64 {
    1
}

#[hygiene]
async fn append(rows: &mut MutexGuard<'_, Vec<u64>>) {
    let id = next_id().await;
    rows.push(id);
}

fn main() {}
