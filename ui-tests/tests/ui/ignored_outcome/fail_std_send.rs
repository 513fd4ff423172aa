//! The channel of the standard library, in sync code.
use async_hygiene::hygiene;
use std::sync::mpsc::Sender;

#[hygiene(strict)]
fn enqueue(jobs: &Sender<u64>, job: u64) {
    let _ = jobs.send(job);
}

fn main() {}
