//! As fast as messages come in, which defeats the bound of their channel.
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
        while let Some(job) = self.jobs.recv().await {
            let handle = task::spawn(work(job));
            drop(handle);
        }
    }
}

fn main() {}
