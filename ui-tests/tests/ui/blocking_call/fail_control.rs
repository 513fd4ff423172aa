//! As scrutinee, condition, in an arm, in a guard, as operand.
use async_hygiene::hygiene;
use std::fs;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

#[hygiene]
async fn drain(jobs: &Receiver<u32>, path: &str) -> u32 {
    let mut sum = 0;
    while let Ok(job) = jobs.recv() {
        sum += job;
    }
    match jobs.recv_timeout(Duration::from_secs(1)) {
        Ok(job) if fs::exists(path).unwrap() => sum += job,
        Ok(_) => drop(fs::remove_file(path)),
        Err(RecvTimeoutError::Timeout) => sum += jobs.recv().unwrap(),
        Err(RecvTimeoutError::Disconnected) => return jobs.recv().unwrap(),
    }
    if let Ok(bytes) = fs::read(path) {
        sum += bytes.len() as u32;
    }
    sum + jobs.recv().unwrap()
}

fn main() {}
