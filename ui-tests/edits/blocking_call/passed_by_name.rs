use async_hygiene::hygiene;
use std::path::PathBuf;

#[hygiene]
async fn load(paths: Vec<PathBuf>) -> Vec<u8> {
    let mut all = Vec::new();
    for path in paths {
        all.extend(tokio::fs::read(path).await.unwrap_or_default());
    }
    all
}

fn main() {}
