//! `tokio::fs` imported as `fs`, its functions by name, its types, and futures that are awaited later.
#![deny(warnings)]
use async_hygiene::hygiene;
use std::time::Duration;
use tokio::fs::{self, File, read};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::sleep;

#[hygiene]
async fn load(path: &str) -> std::io::Result<usize> {
    fs::write(path, "text").await?;
    let later = sleep(Duration::from_millis(1));
    let bytes = read(path).await?;
    let reading = fs::read_to_string(path);
    let mut file = File::open(path).await?;
    let mut text = String::new();
    file.read_to_string(&mut text).await?;
    file.write_all(b"more").await.ok();
    sleep(Duration::ZERO).await;
    later.await;
    let pauses = [1, 2].map(Duration::from_millis).into_iter().map(sleep);
    for pause in pauses {
        pause.await;
    }
    let again = reading.await?;
    fs::remove_file(path).await?;
    Ok(bytes.len() + text.len() + again.len())
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let path = std::env::temp_dir().join(format!("pass_fs_of_tokio_{}", std::process::id()));
    assert_eq!(load(path.to_str().unwrap()).await.unwrap(), 12);
}
