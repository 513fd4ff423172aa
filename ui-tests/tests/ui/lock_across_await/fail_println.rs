//! An argument of `println!` stays locked while a later one is awaited.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn backlog() -> usize {
    7
}

#[hygiene]
async fn show(workers: &Mutex<u32>) {
    println!("{} workers, {} jobs", workers.lock().unwrap(), backlog().await);
}

fn main() {}
