//! What another thread must not have cannot move there.
use std::fs;
use std::path::Path;
use std::rc::Rc;

use async_hygiene::no_blocking;

fn size(path: Rc<Path>) -> u64 {
    fs::metadata(&path).map_or(0, |data| data.len())
}

#[no_blocking(offload)]
async fn show(path: Rc<Path>) -> u64 {
    size(path)
}

fn main() {}
