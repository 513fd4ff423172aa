//! An await inside a closure's future happens when somebody else polls it.
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::Pin;
use std::sync::Mutex;

type Job = Box<dyn Fn() -> Pin<Box<dyn Future<Output = u32>>>>;

async fn measure() -> u32 {
    4
}

#[hygiene]
async fn schedule(jobs: &Mutex<Vec<Job>>) -> usize {
    let mut jobs = jobs.lock().unwrap();
    jobs.push(Box::new(|| Box::pin(async { measure().await })));
    jobs.len()
}

fn main() {}
