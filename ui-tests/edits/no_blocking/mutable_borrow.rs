use std::fs::File;
use std::io;

use async_hygiene::no_blocking;

fn copy(mut from: File, mut to: File) -> (io::Result<u64>, File, File) {
    (io::copy(&mut from, &mut to), from, to)
}

#[no_blocking(offload)]
async fn append(from: File, to: File) -> (io::Result<u64>, File, File) {
    copy(from, to)
}

fn main() {}
