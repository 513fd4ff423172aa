use async_hygiene::hygiene;
use std::io;

use tokio::io::AsyncReadExt;

#[hygiene]
async fn finish(
    mut child: tokio::process::Child,
    mut file: tokio::fs::File,
    jobs: &mut tokio::sync::mpsc::Receiver<u8>,
) -> io::Result<usize> {
    let mut text = String::new();
    AsyncReadExt::read_to_string(&mut file, &mut text).await?;
    let mut buffer = [0];
    let read = file.read(&mut buffer).await?;
    let job = jobs.recv().await;
    let status = child.wait().await?;
    child.wait().await?;
    Ok(text.len() + read + usize::from(status.success()) + job.map_or(0, usize::from))
}

fn main() {}
