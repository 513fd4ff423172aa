//! The wait is in an async block, the first of two.
use async_hygiene::hygiene;
use tokio::sync::{Semaphore, mpsc};

async fn work(_: u64) {}

#[hygiene]
#[async_hygiene::deny(progress_lost_in_select)]
async fn serve(limit: &Semaphore, requests: &mut mpsc::Receiver<u64>) {
    let mut current = 0;
    loop {
        tokio::select! {
            _ = async {
                let permit = limit.acquire().await;
                work(current).await;
                drop(permit);
            } => current += 1,
            Some(request) = requests.recv() => current = request,
        }
    }
}

fn main() {}
