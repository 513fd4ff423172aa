//! Taken by a `let … else`, and again in a closure's async block.
use async_hygiene::hygiene;

use tokio::sync::{Mutex, Semaphore};

#[hygiene]
async fn guarded(state: &Mutex<u32>, limit: &Semaphore) -> Option<u32> {
    let Ok(_permit) = limit.acquire().await else { return None };
    let work = async |add: u32| {
        let mut own = state.lock().await;
        *own += add;
        *state.lock().await
    };
    Some(work(3).await)
}

async fn run() {
    guarded(&Mutex::new(1), &Semaphore::new(3)).await;
}

fn main() {}
