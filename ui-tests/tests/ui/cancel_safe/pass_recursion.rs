//! A future that holds itself, in a box.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

#[cancel_safe(assert, reason = "nothing is kept")]
async fn down(n: u8) -> u8 {
    yield_now().await;
    if n == 0 { 0 } else { Box::pin(down(n - 1)).await + 1 }
}

#[cancel_safe(assert, reason = "nothing is kept")]
async fn even(n: u8) -> bool {
    n == 0 || Box::pin(odd(n - 1)).await
}

#[cancel_safe(assert, reason = "nothing is kept")]
async fn odd(n: u8) -> bool {
    n != 0 && Box::pin(even(n - 1)).await
}

fn sent(_: impl Send) {}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    sent(even(1));
    assert_eq!(published(down(3)).await, 3);
    assert!(published(even(4)).await);
}
