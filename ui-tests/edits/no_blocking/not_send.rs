use std::fs;
use std::path::Path;
use std::sync::Arc;

use async_hygiene::no_blocking;

fn size(path: Arc<Path>) -> u64 {
    fs::metadata(&path).map_or(0, |data| data.len())
}

#[no_blocking(offload)]
async fn show(path: Arc<Path>) -> u64 {
    size(path)
}

fn main() {}
