//! Allowed by default, and in a strict function where it says so.
use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
async fn by_default<F: Future<Output = u64>>(work: F, news: &mut mpsc::Receiver<u64>) -> Option<u64> {
    let first = tokio::select! {
        done = work => done,
        Some(n) = news.recv() => n,
    };
    Some(first + news.recv().await?)
}

#[hygiene(strict)]
#[async_hygiene::allow(cancel_safety_unknown, reason = "who calls decides")]
async fn by_hand<F: Future<Output = u64>>(work: F, news: &mut mpsc::Receiver<u64>) -> Option<u64> {
    let first = tokio::select! {
        done = work => done,
        Some(n) = news.recv() => n,
    };
    Some(first + news.recv().await?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel(2);
    tx.send(2).await.unwrap();
    drop(tx);
    assert_eq!(by_default(std::future::pending(), &mut rx).await, None);
    assert_eq!(by_hand(std::future::ready(1), &mut rx).await, None);
}
