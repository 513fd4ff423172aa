//! A receiver that is borrowed cannot move to another thread: the method is rejected as ever.
use std::sync::mpsc::Receiver;

use async_hygiene::no_blocking;

#[no_blocking(offload)]
async fn next(jobs: &Receiver<u64>) -> u64 {
    jobs.recv().unwrap_or_default()
}

fn main() {}
