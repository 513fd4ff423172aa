//! A future that is published can be raced, awaited twice by `&mut`, boxed and joined.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

use std::pin::pin;

#[cancel_safe]
async fn tick(n: u8) -> u8 {
    yield_now().await;
    n
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let first = tokio::select! {
        n = tick(1) => n,
        n = std::future::pending() => n,
    };
    let mut second = pin!(tick(2));
    let second = published(&mut second).await;
    let third = published(Box::pin(tick(3))).await;
    let (fourth, fifth) = tokio::join!(tick(4), tick(5));
    assert_eq!([first, second, third, fourth, fifth], [1, 2, 3, 4, 5]);
    let futures: Vec<_> = (0..3).map(tick).collect();
    assert_eq!(futures::future::join_all(futures).await, [0, 1, 2]);
}
