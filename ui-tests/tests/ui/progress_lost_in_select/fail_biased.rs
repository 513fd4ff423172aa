//! What stands first in a biased select is quicker, again and again.
use async_hygiene::hygiene;
use futures::{FutureExt, channel::mpsc, select_biased, stream::StreamExt};
use tokio::sync::Semaphore;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn drain(mut jobs: mpsc::UnboundedReceiver<u64>, limit: &Semaphore) -> u64 {
    let mut seen = 0;
    loop {
        select_biased! {
            job = jobs.select_next_some() => seen += job,
            _ = Box::pin(limit.acquire().fuse()) => return seen,
        }
    }
}

fn main() {}
