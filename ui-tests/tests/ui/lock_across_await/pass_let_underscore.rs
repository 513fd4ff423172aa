//! `let _ =` drops the guard at once, so nothing is held (which another lint objects to).
#![allow(let_underscore_lock)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn refresh() {}

#[hygiene]
#[async_hygiene::allow(guard_dropped_at_once, reason = "only waits for the current holder to finish")]
async fn wait_for_holder(turn: &Mutex<()>) {
    let _ = turn.lock();
    refresh().await;
}

fn main() {}
