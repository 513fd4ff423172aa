use async_hygiene::hygiene;
use std::path::Path;

mod all {
    use async_hygiene::hygiene;

    #[hygiene]
    pub async fn remove(path: &str) {
        tokio::fs::remove_file(path).await.unwrap();
    }
}

#[hygiene]
async fn load(path: &Path) -> std::io::Result<usize> {
    let text = tokio::fs::read_to_string(path).await?;
    let bytes = tokio::fs::read(path).await?;
    let again = tokio::fs::read(path).await?;
    let more = tokio::fs::metadata(path).await?;
    Ok(text.len() + bytes.len() + again.len() + more.len() as usize)
}

fn main() {}
