//! Asking a task whether it is done is not waiting for it.
use async_hygiene::hygiene;
use tokio::task::JoinHandle;

#[hygiene]
async fn result(handle: JoinHandle<u32>) -> u32 {
    while !handle.is_finished() {}
    handle.await.unwrap()
}

fn main() {}
