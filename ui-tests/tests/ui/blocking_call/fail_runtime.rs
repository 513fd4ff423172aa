//! What blocks on a future, or on an async lock or channel.
use async_hygiene::hygiene;
use tokio::runtime::Handle;
use tokio::sync::{Mutex, mpsc};

async fn fetch() -> u32 {
    1
}

#[hygiene]
async fn serve(total: &Mutex<u32>, jobs: &mut mpsc::Receiver<u32>, done: &mpsc::Sender<u32>) -> u32 {
    let job = jobs.blocking_recv().unwrap_or_default();
    done.blocking_send(job).unwrap();
    *total.blocking_lock() += job;
    let fetched = Handle::current().block_on(fetch());
    fetched + futures::executor::block_on(fetch())
}

fn main() {}
