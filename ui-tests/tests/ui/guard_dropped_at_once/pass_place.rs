//! `let _ = place` neither moves nor drops what is in the place.
use async_hygiene::hygiene;
use tokio::sync::Mutex;

struct Held<'a> {
    guard: tokio::sync::MutexGuard<'a, u32>,
}

#[hygiene]
async fn hold(count: &Mutex<u32>) -> u32 {
    let guard = count.lock().await;
    let _ = guard;
    let held = Held { guard };
    let _ = held.guard;
    *held.guard
}

fn main() {}
