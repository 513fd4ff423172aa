//! The branch expression of a `select!` locks to make its future, not while it is polled.
use async_hygiene::hygiene;
use std::future::ready;
use std::sync::Mutex;
use tokio::sync::Notify;

#[hygiene]
async fn next_or_stop(next: &Mutex<u32>, stop: &Notify) -> Option<u32> {
    tokio::select! {
        job = ready(*next.lock().unwrap()) => Some(job),
        _ = stop.notified() => None,
    }
}

fn main() {}
