use async_hygiene::no_lock_across_await;
use std::sync::Arc;
use tokio::sync::{AcquireError, Semaphore};
use tokio::task::JoinHandle;

async fn convert(image: u32) -> u32 {
    image
}

#[no_lock_across_await]
async fn start(slots: Arc<Semaphore>, image: u32) -> Result<JoinHandle<u32>, AcquireError> {
    let permit = slots.acquire_owned().await?;
    Ok(tokio::spawn(async move {
        drop(permit);
        convert(image).await
    }))
}

fn main() {}
