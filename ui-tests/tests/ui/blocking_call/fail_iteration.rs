//! Iterators that wait for each item.
use async_hygiene::hygiene;
use std::fs;
use std::sync::mpsc::Receiver;

#[hygiene]
async fn all(jobs: &Receiver<u32>, dir: &str) -> u32 {
    let mut sum = jobs.iter().sum();
    for entry in fs::read_dir(dir).unwrap() {
        sum += entry.unwrap().metadata().unwrap().len() as u32;
    }
    sum
}

fn main() {}
