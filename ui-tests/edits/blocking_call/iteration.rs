use async_hygiene::hygiene;

#[hygiene]
async fn all(jobs: &mut tokio::sync::mpsc::Receiver<u32>, dir: &str) -> u32 {
    let mut sum = 0;
    while let Some(job) = jobs.recv().await {
        sum += job;
    }
    let mut entries = tokio::fs::read_dir(dir).await.unwrap();
    while let Some(entry) = entries.next_entry().await.unwrap() {
        let entry: tokio::fs::DirEntry = entry;
        sum += entry.metadata().await.unwrap().len() as u32;
    }
    sum
}

fn main() {}
