//! What is borrowed mutably cannot move to another thread.
use std::fs::File;
use std::io;

use async_hygiene::no_blocking;

#[no_blocking(offload)]
async fn append(from: &mut File, to: &mut File) -> io::Result<u64> {
    io::copy(from, to)
}

fn main() {}
