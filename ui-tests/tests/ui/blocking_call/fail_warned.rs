//! As warnings: of a function, a method, a statement and a helper.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::process::Child;
use std::sync::mpsc::Receiver;
use std::time::Duration;

fn nap() {
    std::thread::sleep(Duration::from_secs(1));
}

#[hygiene]
#[async_hygiene::warn(blocking_call)]
async fn run(jobs: &Receiver<String>, child: &mut Child) -> std::io::Result<usize> {
    let job = jobs.recv().unwrap_or_default();
    std::thread::sleep(Duration::from_secs(1));
    nap();
    child.wait()?;
    std::fs::read(job).map(|bytes| bytes.len())
}

fn main() {}
