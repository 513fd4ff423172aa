use async_hygiene::hygiene;
use futures::future::join_all;

async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(jobs: Vec<u32>) {
    let limit = std::sync::Arc::new(tokio::sync::Semaphore::new(64));
    let mut handles = Vec::new();
    for job in jobs {
        let permit = limit.clone().acquire_owned().await.unwrap();
        handles.push(tokio::spawn(async move {
            let _permit = permit;
            work(job).await;
        }));
    }
    join_all(handles).await;
}

fn main() {}
