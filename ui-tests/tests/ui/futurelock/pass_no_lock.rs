//! Other methods of that name, and a receiver that is polled beside its sender.
use async_hygiene::hygiene;

use std::pin::pin;
use std::time::Duration;

use tokio::time::sleep;

struct Door(u32);

impl Door {
    async fn lock(&self) -> u32 {
        sleep(Duration::from_millis(self.0.into())).await;
        self.0
    }
}

async fn work(door: &Door) -> u32 {
    door.lock().await
}

#[hygiene(strict)]
#[async_hygiene::allow(async_lock_across_await, cancel_safety_unknown, progress_lost_in_select, cancel_unsafe_in_select, cancel_unsafe_in_timeout)]
async fn demo(door: &Door) -> u32 {
    let mut fut = pin!(work(door));
    tokio::select! {
        value = &mut fut => value,
        () = sleep(Duration::from_millis(1)) => door.lock().await,
    }
}

#[tokio::main]
async fn main() {
    assert_eq!(demo(&Door(5)).await, 5);
}
