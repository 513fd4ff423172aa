//! Expected where nothing blocks.
#![deny(warnings)]
use async_hygiene::hygiene;
use tokio::fs;

#[hygiene]
async fn load(path: &str) -> std::io::Result<usize> {
    #[async_hygiene::expect(blocking_call)]
    let bytes = fs::read(path).await?;
    Ok(bytes.len())
}

fn main() {}
