//! In a closure nothing can be awaited, and a function that is passed by name cannot be moved alone.
use std::fs;
use std::path::PathBuf;

use async_hygiene::no_blocking;

#[no_blocking(offload)]
async fn sizes(paths: Vec<PathBuf>) -> Vec<usize> {
    let whole = paths.iter().map(|path| fs::read(path).map_or(0, |bytes| bytes.len()));
    let names = paths.iter().flat_map(fs::read_link);
    whole.chain(names.map(|name| name.as_os_str().len())).collect()
}

fn main() {}
