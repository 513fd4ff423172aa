//! The ambient token: of the innermost scope, inherited by `spawn` and not by `tokio::spawn`, with a parameter going before it.
use std::time::Duration;

use async_hygiene::{Cancelled, cancellable, current_token, scope, spawn};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn ambient() -> Result<u8, Cancelled> {
    sleep(Duration::from_millis(20)).await;
    Ok(1)
}

#[cancellable]
async fn own(token: CancellationToken) -> Result<u8, Cancelled> {
    sleep(Duration::from_millis(20)).await;
    drop(token);
    Ok(1)
}

#[cancellable(token = CancellationToken::new())]
async fn shielded() -> Result<u8, Cancelled> {
    // It calls one that looks at the scope.
    let _ = ambient().await;
    sleep(Duration::from_millis(20)).await;
    Ok(2)
}

#[cancellable(token = maybe)]
async fn perhaps(maybe: Option<&CancellationToken>) -> Result<u8, Cancelled> {
    sleep(Duration::from_millis(20)).await;
    Ok(3)
}

async fn plain_between() -> Result<u8, Cancelled> {
    ambient().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert!(current_token().is_none());
    assert_eq!(ambient().await, Ok(1));
    let (outer, inner) = (CancellationToken::new(), CancellationToken::new());
    outer.cancel();
    scope(outer.clone(), async {
        assert!(ambient().await.is_err());
        assert!(plain_between().await.is_err());
        assert_eq!(own(CancellationToken::new()).await, Ok(1));
        assert_eq!(shielded().await, Ok(2));
        assert_eq!(perhaps(None).await, Ok(3));
        assert!(perhaps(Some(&current_token().unwrap())).await.is_err());
        // An own token in a scope of its own.
        assert_eq!(scope(inner.clone(), plain_between()).await, Ok(1));
        assert!(scope(current_token().unwrap().child_token(), ambient()).await.is_err());
        assert!(ambient().await.is_err(), "the outer one is back");

        assert!(spawn(ambient()).await.unwrap().is_err());
        assert_eq!(tokio::spawn(ambient()).await.unwrap(), Ok(1));
        assert!(spawn(async { spawn(plain_between()).await.unwrap() }).await.unwrap().is_err());
    })
    .await;
    assert!(current_token().is_none());

    // Cancelled from another task, while it waits.
    let token = CancellationToken::new();
    let task = tokio::spawn(scope(token.clone(), plain_between()));
    sleep(Duration::from_millis(1)).await;
    token.cancel();
    assert!(task.await.unwrap().is_err());
}
