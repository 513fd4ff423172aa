//! With `#[tracing::instrument]` above ours, below, and between.
use std::time::Duration;

use async_hygiene::{Interrupted, bounded, cancellable, scope, timeout};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;
use tracing::instrument;

#[instrument]
#[timeout("10ms")]
#[cancellable]
async fn above(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[timeout("10ms")]
#[cancellable]
#[instrument]
async fn below(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[timeout("10ms")]
#[instrument(skip_all, fields(wait), err, ret)]
#[cancellable]
async fn between(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

struct Service;

impl Service {
    #[instrument(skip(self))]
    #[bounded(1)]
    #[timeout("10ms")]
    #[cancellable]
    async fn method(&self, wait: u64) -> Result<u64, Interrupted> {
        sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }

    #[bounded(1)]
    #[timeout("10ms")]
    #[instrument(skip(self))]
    #[cancellable]
    async fn method_below(&self, wait: u64) -> Result<u64, Interrupted> {
        sleep(Duration::from_millis(wait)).await;
        Ok(wait)
    }
}

async fn check<F: Future<Output = Result<u64, Interrupted>>>(call: impl Fn(u64) -> F) {
    assert_eq!(call(5).await.unwrap(), 5);
    assert!(matches!(call(15).await, Err(Interrupted::TimedOut(_))));
    let (start, token) = (Instant::now(), CancellationToken::new());
    let (ended, ()) = tokio::join!(scope(token.clone(), call(9)), async {
        sleep(Duration::from_millis(3)).await;
        token.cancel();
    });
    assert!(matches!(ended, Err(Interrupted::Cancelled(_))));
    assert_eq!(start.elapsed(), Duration::from_millis(3));
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    check(above).await;
    check(below).await;
    check(between).await;
    check(|wait| Service.method(wait)).await;
    check(|wait| Service.method_below(wait)).await;
}
