//! Of a pair the permit falls under `_`; what no pattern binds is dropped with the statement.
use async_hygiene::hygiene;
use tokio::sync::{Semaphore, SemaphorePermit};

async fn reserve(slots: &Semaphore) -> (u32, Option<SemaphorePermit<'_>>) {
    (1, slots.try_acquire().ok())
}

async fn convert(image: u32) -> u32 {
    image
}

#[hygiene]
async fn next(slots: &Semaphore) -> u32 {
    let (image, _) = reserve(slots).await;
    convert(image).await
}

fn main() {}
