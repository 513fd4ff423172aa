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
        let permit = slots.clone().acquire_owned().await?;
        tasks.spawn(async move {
            let _permit = permit;
            convert(image).await
        });
    }
    Ok(tasks.join_all().await.into_iter().sum())
}

fn main() {}
