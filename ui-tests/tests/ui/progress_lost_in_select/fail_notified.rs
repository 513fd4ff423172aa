//! Each turn asks to be notified anew.
use async_hygiene::hygiene;
use tokio::sync::{Notify, mpsc};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn run(wake: &Notify, mut jobs: mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            biased;
            _ = wake.notified() => sum *= 2,
            Some(job) = jobs.recv() => sum += job,
            else => return sum,
        }
    }
}

fn main() {}
