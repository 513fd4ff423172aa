use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn either<F: Future<Output = u64> + Send + 'static>(work: F, news: &mut mpsc::Receiver<u64>) -> u64 {
    let work = async_hygiene::uncancelled(work);
    let first = tokio::select! {
        done = work => done,
        Some(n) = news.recv() => n,
    };
    first + news.recv().await.unwrap_or_default()
}

fn main() {}
