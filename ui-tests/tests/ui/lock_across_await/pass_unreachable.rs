//! An await that no path with the guard reaches.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn idle() {}

#[hygiene]
async fn step(work: &Mutex<Vec<u32>>) -> u32 {
    loop {
        let mut work = work.lock().unwrap();
        match work.pop() {
            Some(job) => return job,
            None => drop(work),
        }
        idle().await;
    }
}

fn main() {}
