//! Generic parameters, bounds, constants, and `impl Trait` for an argument, beside a turbofish.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

use std::fmt::Display;

#[cancel_safe]
async fn generic<T, const N: usize>(all: &[T; N]) -> Vec<T>
where
    T: Clone + Send,
{
    yield_now().await;
    all.to_vec()
}

#[cancel_safe]
async fn default<T: Default>(text: impl Display, other: &impl Display) -> (T, String) {
    yield_now().await;
    (T::default(), format!("{text}{other}"))
}

#[cancel_safe]
async fn called<F: AsyncFnOnce(u8) -> u8>(f: F) -> usize {
    let _ = f;
    yield_now().await;
    size_of::<F>()
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(published(generic(&[1, 2])).await, [1, 2]);
    assert_eq!(published(default::<u8>(1, &"x")).await, (0, "1x".to_owned()));
    assert_eq!(published(called(async |n| n)).await, 0);
}
