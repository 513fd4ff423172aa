use async_hygiene::{Overloaded, bounded};

struct Directory {
    entries: Vec<Directory>,
}

async fn list(_: &Directory) {}

#[bounded(4, reject)]
async fn walk(directory: &Directory) -> Result<usize, Overloaded> {
    list(directory).await;
    let mut count = 1;
    for entry in &directory.entries {
        count += Box::pin(walk(entry)).await?;
    }
    Ok(count)
}

fn main() {
    drop(walk(&Directory { entries: Vec::new() }));
}
