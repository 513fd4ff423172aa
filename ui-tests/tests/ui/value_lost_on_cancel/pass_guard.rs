//! A guard is no value that is lost.
use std::sync::Arc;

use async_hygiene::hygiene;
use tokio::sync::{Mutex, OwnedMutexGuard};

struct Held {
    guard: Option<OwnedMutexGuard<u64>>,
}

#[hygiene]
#[async_hygiene::deny(value_lost_on_cancel)]
#[async_hygiene::allow(async_lock_across_await)]
impl Held {
    async fn add(&mut self) -> u64 {
        let Some(mut guard) = self.guard.take() else { return 0 };
        *guard += 1;
        tokio::task::yield_now().await;
        let now = *guard;
        self.guard = Some(guard);
        now
    }
}

#[tokio::main]
async fn main() {
    let value = Arc::new(Mutex::new(1));
    let mut held = Held { guard: Some(value.lock_owned().await) };
    assert_eq!(held.add().await, 2);
}
