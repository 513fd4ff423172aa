use async_hygiene::hygiene;
use tokio::sync::mpsc::Receiver;

fn work(job: u32) {
    println!("{job}");
}

#[hygiene]
async fn run(mut rx: Receiver<u32>) {
    while let Some(job) = rx.recv().await {
        work(job);
        tokio::task::yield_now().await;
    }
}

fn main() {}
