use async_hygiene::hygiene;
use tokio::sync::{Mutex, mpsc};

async fn fetch() -> u32 {
    1
}

#[hygiene]
async fn serve(total: &Mutex<u32>, jobs: &mut mpsc::Receiver<u32>, done: &mpsc::Sender<u32>) -> u32 {
    let job = jobs.recv().await.unwrap_or_default();
    done.send(job).await.unwrap();
    *total.lock().await += job;
    let fetched = fetch().await;
    fetched + fetch().await
}

fn main() {}
