//! In a `for` loop over a range; the timer is pinned, and restarts all the same.
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::sync::mpsc::Receiver;

#[hygiene(strict)]
async fn drain(mut jobs: Receiver<u32>) -> u32 {
    let mut sum = 0;
    for _ in 0..1_000 {
        tokio::select! {
            job = jobs.recv() => sum += job.unwrap_or_default(),
            _ = std::pin::pin!(tokio::time::sleep(Duration::from_millis(250))) => {
                tokio::task::yield_now().await;
                report_metrics(sum);
            }
        }
    }
    sum
}

fn report_metrics(_: u32) {}

fn main() {}
