//! A tracker counts tasks, and lets all of them in.
use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;
use tokio_util::task::TaskTracker;

async fn work(_: u32) {}

#[hygiene]
#[async_hygiene::deny(unbounded_concurrency)]
async fn run(mut jobs: Receiver<u32>, tracker: TaskTracker) {
    loop {
        tokio::select! {
            Some(job) = jobs.recv() => {
                tracker.spawn(work(job));
            }
            else => break,
        }
    }
}

fn main() {}
