//! `_guard` binds and holds; only a bare `_` does not.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn rebuild() {}

#[hygiene]
async fn rebuild_alone(turn: &Mutex<()>) {
    let _guard = turn.lock().unwrap();
    rebuild().await;
}

fn main() {}
