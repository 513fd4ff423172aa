//! What wraps a future is as good as what it wraps.
use std::time::Duration;

use async_hygiene::hygiene;
use futures::FutureExt;
use tokio::sync::mpsc;
use tokio::time::timeout;
use tracing::Instrument;

#[hygiene]
#[async_hygiene::deny(cancel_safety_unknown)]
async fn run(mut numbers: mpsc::Receiver<u64>, mut more: mpsc::Receiver<u64>) -> u64 {
    let mut sum = 0;
    loop {
        tokio::select! {
            n = numbers.recv().map(Option::unwrap_or_default).boxed() => sum += n,
            n = timeout(Duration::from_secs(1), more.recv().instrument(tracing::Span::none())) => {
                sum += n.ok().flatten().unwrap_or_default();
            }
            n = tokio::task::unconstrained(std::future::ready(1)) => sum += n,
            n = Box::pin(async { 2 }.fuse()) => sum += n,
        }
        if sum > 10 {
            return sum;
        }
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let ((_a, numbers), (_b, more)) = (mpsc::channel(1), mpsc::channel(1));
    assert!(run(numbers, more).await > 10);
}
