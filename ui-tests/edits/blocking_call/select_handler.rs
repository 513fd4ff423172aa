use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
async fn serve(jobs: &mut mpsc::Receiver<String>, stop: &mut mpsc::Receiver<()>) {
    loop {
        let stopped = tokio::fs::try_exists("stop").await.unwrap();
        tokio::select! {
            Some(path) = jobs.recv() => {
                tokio::fs::remove_file(&path).await.unwrap();
            }
            _ = stop.recv(), if stopped => break,
        }
    }
}

fn main() {}
