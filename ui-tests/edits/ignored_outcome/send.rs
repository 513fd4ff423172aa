use async_hygiene::hygiene;
use tokio::sync::mpsc::Sender;

#[hygiene(strict)]
async fn enqueue(jobs: &Sender<u64>, job: u64) {
    if let Err(error) = jobs.send(job).await {
        eprintln!("{error:?}");
    }
}

fn main() {}
