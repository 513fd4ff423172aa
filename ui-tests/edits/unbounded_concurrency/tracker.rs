use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio_util::task::TaskTracker;

async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(mut jobs: Receiver<u32>, tracker: TaskTracker) {
    let limit = std::sync::Arc::new(tokio::sync::Semaphore::new(64));
    loop {
        tokio::select! {
            Some(job) = jobs.recv() => {
                let permit = limit.clone().acquire_owned().await.unwrap();
                tracker.spawn(async move {
                    let _permit = permit;
                    work(job).await;
                });
            }
            else => break,
        }
    }
}

fn main() {}
