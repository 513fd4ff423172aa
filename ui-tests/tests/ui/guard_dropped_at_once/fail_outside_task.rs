//! A permit that stays outside the task it should cover, and is given back when the caller goes on.
use async_hygiene::hygiene;
use std::sync::Arc;
use tokio::sync::{AcquireError, Semaphore};
use tokio::task::JoinSet;

async fn convert(image: u32) -> u32 {
    image
}

#[hygiene]
async fn convert_all(slots: Arc<Semaphore>, images: Vec<u32>) -> Result<u32, AcquireError> {
    let mut tasks = JoinSet::new();
    for image in images {
        let _permit = slots.acquire().await?;
        tasks.spawn(convert(image));
    }
    Ok(tasks.join_all().await.into_iter().sum())
}

fn main() {}
