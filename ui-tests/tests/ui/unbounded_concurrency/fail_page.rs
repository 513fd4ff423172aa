use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio_util::task::TaskTracker;

#[hygiene(strict)]
pub async fn run(mut jobs: Receiver<impl Future<Output = ()> + Send + 'static>) {
    let tasks = TaskTracker::new();
    while let Some(job) = jobs.recv().await {
        tasks.spawn(job); // as fast as they come, whatever the bound of the channel is
    }
    tasks.close();
    tasks.wait().await;
}

fn main() {}
