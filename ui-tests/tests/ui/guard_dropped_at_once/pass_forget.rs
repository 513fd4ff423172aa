//! A permit that is forgotten on purpose, and one that is given back by name.
use async_hygiene::hygiene;
use tokio::sync::{AcquireError, Semaphore};

#[hygiene]
async fn shrink(slots: &Semaphore) -> Result<usize, AcquireError> {
    slots.acquire().await?.forget();
    let permit = slots.acquire_many(2).await?;
    drop(permit);
    Ok(slots.available_permits())
}

fn main() {}
