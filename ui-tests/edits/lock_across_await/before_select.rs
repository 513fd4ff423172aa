use async_hygiene::hygiene;
use std::sync::Mutex;
use tokio::sync::Notify;

#[hygiene]
async fn next_event(state: &Mutex<u32>, wake: &Notify, stop: &Notify) -> u32 {
    let state = state.lock().unwrap();
    let mut events = *state;
    drop(state);
    tokio::select! {
        _ = wake.notified() => events += 1,
        _ = stop.notified() => events = 0,
    }
    events
}

fn main() {}
