use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

#[hygiene]
async fn skip_one(jobs: &mut Receiver<u64>) -> Option<u64> {
    jobs.recv().await;
    jobs.recv().await
}

fn main() {}
