use async_hygiene::hygiene;
use std::sync::MutexGuard;

async fn rebuild() {}

#[hygiene]
async fn rebuild_locked(turn: MutexGuard<'_, ()>) {
    drop(turn);
    rebuild().await;
}

fn main() {}
