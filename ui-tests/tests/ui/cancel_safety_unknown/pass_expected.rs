//! An expectation that is met.
#![deny(unfulfilled_lint_expectations)]

use async_hygiene::hygiene;
use tokio::sync::mpsc;

#[hygiene]
#[async_hygiene::expect(cancel_safety_unknown, reason = "to be looked at")]
async fn again<M: AsyncFnMut(u64) -> u64>(mut make: M, news: &mut mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            one = make(sum) => return sum + one,
            Some(n) = news.recv() => sum += n,
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (_tx, mut rx) = mpsc::channel(1);
    assert_eq!(again(async |n| n + 1, &mut rx).await, 1);
}
