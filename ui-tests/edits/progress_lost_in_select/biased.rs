use async_hygiene::hygiene;
use futures::{FutureExt, channel::mpsc, select_biased, stream::StreamExt};
use tokio::sync::Semaphore;

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn drain(mut jobs: mpsc::UnboundedReceiver<u64>, limit: &Semaphore) -> u64 {
    let mut seen = 0;
    let mut kept = std::pin::pin!(Box::pin(limit.acquire().fuse()));
    loop {
        select_biased! {
            job = jobs.select_next_some() => seen += job,
            _ = &mut kept => return seen,
        }
    }
}

fn main() {}
