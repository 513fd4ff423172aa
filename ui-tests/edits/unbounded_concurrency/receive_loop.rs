use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio::task;

async fn work(_: u32) {}

struct Worker {
    jobs: Receiver<u32>,
}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
impl Worker {
    async fn run(&mut self) {
        let limit = std::sync::Arc::new(tokio::sync::Semaphore::new(64));
        while let Some(job) = self.jobs.recv().await {
            let permit = limit.clone().acquire_owned().await.unwrap();
            let handle = task::spawn(async move {
                let _permit = permit;
                work(job).await;
            });
            drop(handle);
        }
    }
}

fn main() {}
