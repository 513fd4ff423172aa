//! A function that returns nothing and is cancelled simply ends, written with or without `-> ()`.
use std::cell::Cell;

use async_hygiene::cancellable;
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

#[cancellable]
async fn ends(token: &CancellationToken, steps: &Cell<u32>) {
    for _ in 0..10 {
        yield_now().await;
        steps.set(steps.get() + 1);
        if steps.get() == 3 {
            token.cancel();
        }
    }
}

#[cancellable]
async fn written_out(token: &CancellationToken, steps: &Cell<u32>) -> () {
    steps.set(10);
    if token.is_cancelled() {
        // Cancelled before, but a body without an await has no place to end.
        return;
    }
    yield_now().await;
}

#[cancellable]
async fn empty() {}

#[cancellable]
async fn endless(token: CancellationToken) {
    loop {
        yield_now().await;
        token.cancel();
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let (token, steps) = (CancellationToken::new(), Cell::new(0));
    ends(&token, &steps).await;
    assert_eq!(steps.get(), 3);
    ends(&token, &steps).await;
    assert_eq!(steps.get(), 3, "cancelled before the first await");
    written_out(&token, &steps).await;
    assert_eq!(steps.get(), 10);
    empty().await;
    endless(CancellationToken::new()).await;
}
