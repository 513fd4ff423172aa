//! From edition 2024 on, the first scrutinee is gone in the later branches of the chain.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn run(job: u32) -> u32 {
    job
}

#[hygiene]
async fn next(urgent: &Mutex<Vec<u32>>, deferred: Option<u32>) -> u32 {
    if let Some(job) = urgent.lock().unwrap().pop() {
        job
    } else if let Some(job) = deferred {
        run(job).await
    } else {
        0
    }
}

fn main() {}
