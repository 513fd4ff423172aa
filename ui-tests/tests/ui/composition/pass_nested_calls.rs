//! Annotated functions that call each other: each looks at its own token, the nearer deadline wins, permits are nested.
use std::time::Duration;

use async_hygiene::{Interrupted, bounded, cancellable, scope, timeout};
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn inner(wait: u64) -> Result<u64, Interrupted> {
    sleep(Duration::from_millis(wait)).await;
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[cancellable]
async fn with_own_token(token: &CancellationToken, wait: u64) -> Result<u64, Interrupted> {
    inner(wait).await
}

#[timeout("10ms")]
#[cancellable]
async fn both(wait: u64) -> Result<u64, Interrupted> {
    match inner(wait).await {
        // The inner one ends, and so does this one at its next await.
        Err(Interrupted::Cancelled(_)) => {
            std::future::ready(()).await;
            unreachable!()
        }
        other => other,
    }
}

#[bounded(2)]
#[timeout("20ms")]
async fn outer(wait: u64) -> Result<u64, Interrupted> {
    let (a, b) = tokio::join!(both(wait), both(wait));
    Ok(a? + b?)
}

fn function(ended: Result<u64, Interrupted>) -> String {
    let text = match ended {
        Ok(n) => return n.to_string(),
        Err(why) => why.to_string(),
    };
    text.rsplit("::").next().unwrap_or_default().to_owned()
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let (token, other) = (CancellationToken::new(), CancellationToken::new());
    assert_eq!(function(outer(2).await), "4");
    assert_eq!(function(outer(6).await), "both` timed out after 10ms");
    let start = Instant::now();
    let (a, b, ()) = tokio::join!(
        scope(token.clone(), both(4)),
        scope(token.clone(), with_own_token(&other, 4)),
        async {
            sleep(Duration::from_millis(3)).await;
            token.cancel();
        }
    );
    assert_eq!(function(a), "both` was cancelled");
    // Its own token is fine; what it calls looks at the scope.
    assert_eq!(function(b), "inner` was cancelled");
    assert_eq!(start.elapsed(), Duration::from_millis(3));
    other.cancel();
    assert_eq!(function(with_own_token(&other, 1).await), "with_own_token` was cancelled");
}
