use async_hygiene::hygiene;

#[hygiene(strict)]
async fn compress(bytes: Vec<u8>) -> Result<usize, tokio::task::JoinError> {
    let task = tokio::task::spawn_blocking(move || bytes.len());
    let size = task.await?;
    Ok(size)
}

fn main() {}
