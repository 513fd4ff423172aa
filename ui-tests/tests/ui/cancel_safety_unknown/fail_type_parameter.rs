//! Of a future behind a type parameter nobody has said anything.
use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn either<F: Future<Output = u64>>(work: F, news: &mut mpsc::Receiver<u64>) -> u64 {
    let first = tokio::select! {
        done = work => done,
        Some(n) = news.recv() => n,
    };
    first + news.recv().await.unwrap_or_default()
}

fn main() {}
