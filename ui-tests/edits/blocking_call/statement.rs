use async_hygiene::hygiene;
use std::thread;
use std::time::Duration;

#[hygiene]
async fn stop(mut child: tokio::process::Child, pause: Duration, worker: thread::JoinHandle<()>) {
    tokio::time::sleep(pause).await;
    child.wait().await.unwrap();
    child.wait().await.unwrap();
    async_hygiene::offload(move || worker.join()).await.unwrap();
    if pause.is_zero() {
        tokio::task::yield_now().await;
    }
}

fn main() {}
