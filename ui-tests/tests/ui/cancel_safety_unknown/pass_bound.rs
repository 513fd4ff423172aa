//! A bound says it of a type parameter.
use std::future::ready;

use async_hygiene::facts::CancelSafe;
use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn either<F, M>(last: F, mut make: M, news: &mut mpsc::Receiver<u64>) -> u64
where
    F: Future<Output = u64> + CancelSafe,
    M: FnMut() -> F,
{
    let mut sum = 0;
    while sum < 10 {
        tokio::select! {
            n = make() => sum += n,
            Some(n) = news.recv() => sum += n,
        }
    }
    tokio::select! {
        n = last => sum += n,
        Some(n) = news.recv() => sum += n,
    }
    news.recv().await.unwrap_or(sum)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (tx, mut rx) = mpsc::channel(1);
    drop(tx);
    assert_eq!(either(ready(5), || ready(5), &mut rx).await, 15);
}
