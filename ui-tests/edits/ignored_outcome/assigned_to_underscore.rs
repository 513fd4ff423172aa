use async_hygiene::hygiene;
use tokio::sync::mpsc::UnboundedSender;

#[hygiene(strict)]
async fn enqueue(jobs: &UnboundedSender<u64>, job: u64) {
    if let Err(error) = jobs.send(job) {
        eprintln!("{error}");
    }
}

fn main() {}
