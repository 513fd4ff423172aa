//! An owned permit moved into the task that it bounds.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::sync::Arc;
use tokio::sync::{AcquireError, Semaphore};
use tokio::task::JoinHandle;

async fn convert(image: u32) -> u32 {
    image
}

#[hygiene]
async fn start(slots: Arc<Semaphore>, image: u32) -> Result<JoinHandle<u32>, AcquireError> {
    let permit = slots.acquire_owned().await?;
    Ok(tokio::spawn(async move {
        let converted = convert(image).await;
        drop(permit);
        converted
    }))
}

fn main() {}
