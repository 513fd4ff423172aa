//! A written type says that it is meant.
use async_hygiene::hygiene;
use std::sync::mpsc::{SendError, Sender};

#[hygiene(strict)]
fn enqueue(jobs: &Sender<u64>, job: u64) {
    let _: Result<(), SendError<u64>> = jobs.send(job);
}

fn main() {}
