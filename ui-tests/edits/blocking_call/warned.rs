#![deny(warnings)]
use async_hygiene::hygiene;
use std::time::Duration;

async fn nap() {
    tokio::time::sleep(Duration::from_secs(1)).await;
}

#[hygiene]
#[async_hygiene::warn(blocking_call)]
async fn run(
    jobs: &mut tokio::sync::mpsc::Receiver<String>,
    child: &mut tokio::process::Child,
) -> std::io::Result<usize> {
    let job = jobs.recv().await.unwrap_or_default();
    tokio::time::sleep(Duration::from_secs(1)).await;
    nap().await;
    child.wait().await?;
    tokio::fs::read(job).await.map(|bytes| bytes.len())
}

fn main() {}
