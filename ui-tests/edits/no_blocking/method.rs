use tokio::sync::mpsc::Receiver;

use async_hygiene::no_blocking;

#[no_blocking(offload)]
async fn next(jobs: &mut Receiver<u64>) -> u64 {
    jobs.recv().await.unwrap_or_default()
}

fn main() {}
