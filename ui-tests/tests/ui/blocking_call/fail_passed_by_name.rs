//! Passed by its name to a method that calls it here.
use async_hygiene::hygiene;
use std::fs;
use std::path::PathBuf;

#[hygiene]
async fn load(paths: Vec<PathBuf>) -> Vec<u8> {
    let all = paths.iter().map(fs::read).filter_map(Result::ok);
    all.flatten().collect()
}

fn main() {}
