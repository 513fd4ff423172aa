//! A closure makes the future.
use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn again<M: AsyncFnMut(u64) -> u64>(mut make: M, news: &mut mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            one = make(sum) => return sum + one,
            Some(n) = news.recv() => sum += n,
        }
    }
}

fn main() {}
