use async_hygiene::hygiene;
use tokio::sync::{Notify, mpsc};

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn run(wake: &Notify, mut jobs: mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    let mut kept = std::pin::pin!(wake.notified());
    loop {
        tokio::select! {
            biased;
            _ = &mut kept => {
                sum *= 2;
                kept.set(wake.notified());
            }
            Some(job) = jobs.recv() => sum += job,
            else => return sum,
        }
    }
}

fn main() {}
