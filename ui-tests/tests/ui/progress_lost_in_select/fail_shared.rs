//! Others use what is waited for: it is shared, so the future can be kept all the same.
use async_hygiene::hygiene;
use tokio::sync::{Notify, mpsc};

struct Shared {
    wake: Notify,
    stopped: bool,
}

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn run(shared: &Shared, mut jobs: mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    while !shared.stopped {
        tokio::select! {
            () = shared.wake.notified() => sum *= 2,
            Some(job) = jobs.recv() => sum += job,
            else => shared.wake.notify_waiters(),
        }
    }
    sum
}

fn main() {}
