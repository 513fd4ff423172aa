//! A parameter called `_` lives until the function ends, unlike `let _`.
use async_hygiene::hygiene;
use std::sync::MutexGuard;

async fn rebuild() {}

#[hygiene]
async fn rebuild_locked(_: MutexGuard<'_, ()>) {
    rebuild().await;
}

fn main() {}
