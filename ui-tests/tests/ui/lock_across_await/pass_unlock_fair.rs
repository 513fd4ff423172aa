//! `MutexGuard::unlock_fair` takes the guard by value.
use async_hygiene::hygiene;
use parking_lot::{Mutex, MutexGuard};

async fn dispatch(job: Option<u32>) -> Option<u32> {
    job
}

#[hygiene]
async fn next_job(jobs: &Mutex<Vec<u32>>) -> Option<u32> {
    let mut guard = jobs.lock();
    let job = guard.pop();
    MutexGuard::unlock_fair(guard);
    dispatch(job).await
}

fn main() {}
