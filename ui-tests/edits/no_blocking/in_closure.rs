use std::path::PathBuf;

use async_hygiene::no_blocking;

#[no_blocking(offload)]
async fn sizes(paths: Vec<PathBuf>) -> Vec<usize> {
    let mut sizes = Vec::new();
    for path in &paths {
        sizes.push(tokio::fs::read(path).await.map_or(0, |bytes| bytes.len()));
        sizes.extend(tokio::fs::read_link(path).await.map(|name| name.as_os_str().len()));
    }
    sizes
}

fn main() {}
