//! A handler of a `select!` that locks, copies out and then awaits holds nothing.
use async_hygiene::hygiene;
use std::sync::Mutex;
use tokio::sync::Notify;

async fn rotate(generation: u32) -> u32 {
    generation
}

#[hygiene]
async fn on_signal(generation: &Mutex<u32>, reload: &Notify, stop: &Notify) -> u32 {
    tokio::select! {
        _ = reload.notified() => {
            let current = *generation.lock().unwrap();
            rotate(current).await
        }
        _ = stop.notified() => 0,
    }
}

fn main() {}
