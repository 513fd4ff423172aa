use async_hygiene::hygiene;
use std::collections::HashMap;

fn jobs() -> Result<HashMap<u32, String>, String> {
    Ok(HashMap::new())
}

async fn work(_: u32, _: String) {}

#[hygiene]
#[async_hygiene::allow(detached_task)]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run() -> Result<(), String> {
    let limit = std::sync::Arc::new(tokio::sync::Semaphore::new(64));
    for (id, name) in jobs()? {
        let permit = limit.clone().acquire_owned().await.unwrap();
        tokio::task::spawn(async move {
            let _permit = permit;
            work(id, name).await;
        });
    }
    Ok(())
}

fn main() {}
