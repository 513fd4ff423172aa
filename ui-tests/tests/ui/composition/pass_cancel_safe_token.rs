//! `#[cancel_safe(token)]`: proves, publishes and injects, with a parameter, an expression, or the scope; also beside `#[cancellable]`.
use std::time::Duration;

use async_hygiene::facts::CancelSafe;
use async_hygiene::{Cancelled, cancel_safe, cancellable, scope, timeout};
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

#[cancel_safe(token)]
async fn parameter(token: CancellationToken) -> Result<(), Cancelled> {
    sleep(Duration::from_secs(1)).await;
    drop(token);
    Ok(())
}

#[cancel_safe(token)]
async fn ambient(jobs: &mut mpsc::Receiver<u8>) -> Result<Option<u8>, Cancelled> {
    Ok(jobs.recv().await)
}

#[cancel_safe(token)]
#[cancellable(or = 7)]
async fn beside() -> u8 {
    sleep(Duration::from_secs(1)).await;
    1
}

#[timeout("10ms", or = ())]
#[cancel_safe(token)]
async fn with_timeout() {
    sleep(Duration::from_secs(1)).await;
}

struct Service {
    stop: CancellationToken,
}

impl Service {
    #[cancel_safe(token = self.stop)]
    async fn expression(&self) -> Result<(), Cancelled> {
        sleep(Duration::from_secs(1)).await;
        Ok(())
    }
}

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

/// One who calls it is dropped at once.
#[cancellable]
async fn caller(token: &CancellationToken) -> Result<u8, Cancelled> {
    Ok(beside().await)
}

async fn ends<T>(call: impl Future<Output = T>, token: &CancellationToken) -> T {
    let start = Instant::now();
    let (ended, ()) = tokio::join!(scope(token.clone(), published(call_of(call))), async {
        sleep(Duration::from_millis(10)).await;
        token.cancel();
    });
    assert_eq!(start.elapsed(), Duration::from_millis(10));
    ended
}

#[cancel_safe(assert, reason = "nothing of its own")]
async fn call_of<F: Future>(call: F) -> F::Output {
    call.await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let t = CancellationToken::new;
    let (_send, mut jobs) = mpsc::channel(1);
    published(with_timeout()).await;
    let token = t();
    assert!(ends(published(parameter(token.clone())), &token).await.is_err());
    assert!(ends(published(ambient(&mut jobs)), &t()).await.is_err());
    assert_eq!(ends(published(beside()), &t()).await, 7);
    let service = Service { stop: t() };
    assert!(ends(published(service.expression()), &service.stop).await.is_err());
    let token = t();
    assert_eq!(ends(caller(&token), &token).await, Ok(7), "it has no await after that");
}
