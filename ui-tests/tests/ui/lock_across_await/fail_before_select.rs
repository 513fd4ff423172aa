//! A `select!` is an await: a guard taken before it is held while it waits.
use async_hygiene::hygiene;
use std::sync::Mutex;
use tokio::sync::Notify;

#[hygiene]
async fn next_event(state: &Mutex<u32>, wake: &Notify, stop: &Notify) -> u32 {
    let mut state = state.lock().unwrap();
    tokio::select! {
        _ = wake.notified() => *state += 1,
        _ = stop.notified() => *state = 0,
    }
    *state
}

fn main() {}
