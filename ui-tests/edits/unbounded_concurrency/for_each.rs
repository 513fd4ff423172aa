use async_hygiene::hygiene;
async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::allow(detached_task)]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(jobs: Vec<u32>) {
    let limit = std::sync::Arc::new(tokio::sync::Semaphore::new(64));
    for job in jobs {
        let permit = limit.clone().acquire_owned().await.unwrap();
        tokio::spawn(async move {
            let _permit = permit;
            work(job).await;
        });
    }
}

fn main() {}
