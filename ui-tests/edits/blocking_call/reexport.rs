use async_hygiene::hygiene;
use std::io;

#[hygiene]
async fn copy(from: &str, to: &str) -> io::Result<()> {
    let bytes = tokio::fs::read(from).await?;
    tokio::fs::write(to, bytes).await?;
    tokio::fs::File::open(to).await.map(drop)
}

fn main() {}
