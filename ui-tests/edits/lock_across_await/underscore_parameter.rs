use async_hygiene::hygiene;
use std::sync::MutexGuard;

async fn rebuild() {}

#[hygiene]
async fn rebuild_locked(guard: MutexGuard<'_, ()>) {
    drop(guard);
    rebuild().await;
}

fn main() {}
