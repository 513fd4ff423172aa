//! Held on one way, taken on the other.
use async_hygiene::hygiene;

use tokio::sync::{Mutex, MutexGuard};

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await)]
async fn maybe(lock: &Mutex<u32>, early: bool) -> u32 {
    let held: Option<MutexGuard<'_, u32>> = if early { Some(lock.lock().await) } else { None };
    let more = if held.is_none() { *lock.lock().await } else { 0 };
    let own = match held {
        Some(own) => own,
        None => lock.lock().await,
    };
    if early {
        drop(own);
        return *lock.lock().await + more;
    }
    *own + more
}

#[tokio::main]
async fn main() {
    assert_eq!(maybe(&Mutex::new(1), true).await, 1);
    assert_eq!(maybe(&Mutex::new(1), false).await, 2);
}
