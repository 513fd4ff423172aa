//! A level on the statement allows it.
use async_hygiene::hygiene;
use tokio::sync::Semaphore;

async fn start() {}

#[hygiene]
async fn when_free(slots: &Semaphore) {
    #[async_hygiene::allow(guard_dropped_at_once, reason = "waits for a free slot without taking it")]
    let _ = slots.acquire().await;
    start().await;
}

fn main() {}
