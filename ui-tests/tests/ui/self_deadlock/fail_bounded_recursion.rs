//! A directory in a directory in a directory: no permit is given back before the innermost has one.
use async_hygiene::bounded;

struct Directory {
    entries: Vec<Directory>,
}

async fn list(_: &Directory) {}

#[bounded(4)]
async fn walk(directory: &Directory) -> usize {
    list(directory).await;
    let mut count = 1;
    for entry in &directory.entries {
        count += Box::pin(walk(entry)).await;
    }
    count
}

fn main() {
    drop(walk(&Directory { entries: Vec::new() }));
}
