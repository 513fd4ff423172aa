//! A guard that is the value of a statement is dropped at its semicolon.
#![allow(unused_must_use)]
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn refresh() {}

#[hygiene]
#[async_hygiene::allow(guard_dropped_at_once, reason = "only waits for the current holder to finish")]
async fn wait_for_holder(turn: &Mutex<()>) {
    turn.lock().unwrap();
    refresh().await;
}

fn main() {}
