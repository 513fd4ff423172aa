//! A plain statement is rustc's affair.
use async_hygiene::hygiene;
use std::sync::mpsc::Sender;

#[hygiene(strict)]
#[allow(unused_must_use)]
fn enqueue(jobs: &Sender<u64>, job: u64) {
    jobs.send(job);
    jobs.send(job).ok();
}

fn main() {}
