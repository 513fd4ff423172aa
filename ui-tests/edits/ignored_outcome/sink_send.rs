use async_hygiene::hygiene;
use futures::SinkExt;
use futures::channel::mpsc::Sender;

#[hygiene(strict)]
async fn enqueue(mut jobs: Sender<u64>, job: u64) {
    if let Err(error) = jobs.send(job).await {
        eprintln!("{error:?}");
    }
}

fn main() {}
