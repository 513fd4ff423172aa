//! When a call ends: before the first await if it was cancelled before, at the next one if it is cancelled between two that are ready at once.
use std::cell::Cell;
use std::future::ready;

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn ready_ones(token: &CancellationToken, at: u32, steps: &Cell<u32>) -> Result<(), Cancelled> {
    for n in 0..100 {
        if n == at {
            token.cancel();
        }
        ready(()).await;
        steps.set(steps.get() + 1);
    }
    Ok(())
}

#[cancellable]
async fn between(token: &CancellationToken, steps: &Cell<u32>) -> Result<(), Cancelled> {
    ready(steps.set(1)).await;
    token.cancel();
    steps.set(2);
    // What is awaited is made before the await is reached.
    let made = ready(steps.set(3));
    made.await;
    steps.set(4);
    Ok(())
}

#[cancellable]
async fn in_a_condition(token: &CancellationToken, steps: &Cell<u32>) -> Result<(), Cancelled> {
    while ready(true).await && { token.cancel(); true } {
        steps.set(steps.get() + 1);
    }
    Ok(())
}

#[cancellable]
async fn last_await(token: &CancellationToken) -> Result<u8, Cancelled> {
    yield_now().await;
    token.cancel();
    Ok(1)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    for at in [0, 1, 15, 16, 17, 40, 99] {
        let (token, steps) = (CancellationToken::new(), Cell::new(0));
        assert!(ready_ones(&token, at, &steps).await.is_err());
        assert_eq!(steps.get(), at);
    }
    let (token, steps) = (CancellationToken::new(), Cell::new(0));
    assert!(between(&token, &steps).await.is_err());
    assert_eq!(steps.get(), 3);
    let (token, steps) = (CancellationToken::new(), Cell::new(0));
    assert!(in_a_condition(&token, &steps).await.is_err());
    assert_eq!(steps.get(), 1);
    assert_eq!(last_await(&CancellationToken::new()).await, Ok(1), "what is done is done");
    // A future that is not polled does nothing, one that is made before and polled after ends.
    let token = CancellationToken::new();
    let steps = Cell::new(0);
    let call = ready_ones(&token, 1000, &steps);
    token.cancel();
    assert!(call.await.is_err());
    assert_eq!(steps.get(), 0);
}
