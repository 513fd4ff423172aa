//! A guard moved into a closure that is called, and so consumed, before the await.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn acknowledge(count: usize) -> usize {
    count
}

#[hygiene]
async fn finish(done: &Mutex<Vec<u32>>, job: u32) -> usize {
    let mut guard = done.lock().unwrap();
    let finish = move || {
        guard.push(job);
        let count = guard.len();
        drop(guard);
        count
    };
    let count = finish();
    acknowledge(count).await
}

fn main() {}
