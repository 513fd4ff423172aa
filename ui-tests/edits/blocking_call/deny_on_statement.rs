use async_hygiene::hygiene;
use std::fs;

#[hygiene]
#[async_hygiene::allow(blocking_call)]
async fn load(path: &str) -> std::io::Result<usize> {
    let small = fs::read(path)?;
    #[async_hygiene::deny(blocking_call)]
    let large = tokio::fs::read(path).await?;
    Ok(small.len() + large.len())
}

fn main() {}
