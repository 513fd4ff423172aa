use async_hygiene::hygiene;
use std::{fs, io};

#[hygiene]
async fn sizes(paths: &[String]) -> io::Result<usize> {
    let mut all = 0;
    for path in paths {
        all += tokio::fs::read(path).await.map_or(0, |bytes| bytes.len());
    }
    let first = tokio::fs::read_to_string(&paths[0]).await?;
    let path = paths[1].clone();
    let size = async_hygiene::offload(move || fs::metadata(path).map_or(0, |data| data.len())).await;
    Ok(all + first.len() + size as usize)
}

fn main() {}
