//! What was written may not be on the disk.
use async_hygiene::hygiene;
use std::fs::File;

#[hygiene(strict)]
fn store(file: &File) {
    let _ = file.sync_all();
}

fn main() {}
