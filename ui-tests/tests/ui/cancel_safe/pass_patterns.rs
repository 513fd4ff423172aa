//! Patterns of parameters, attributes on them, and those that a `#[cfg]` takes away.
#![deny(warnings)]
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

struct Point {
    x: u8,
    y: u8,
}

#[cancel_safe]
async fn patterns(
    (a, _): (u8, String),
    Point { x, y: mut other }: Point,
    mut changed: Vec<u8>,
    ref borrowed: String,
    _: String,
    [first, .., last]: [u8; 3],
    all @ (_, _): (u8, u8),
    _unused: u8,
) -> usize {
    yield_now().await;
    other += 1;
    changed.push(a);
    usize::from(x + other + first + last + all.1) + changed.len() + borrowed.len()
}

#[cancel_safe]
async fn conditional(
    #[cfg(any())] gone: Missing,
    #[cfg(not(any()))] there: u8,
    #[allow(unused_variables)] unused: u8,
) -> u8 {
    yield_now().await;
    there
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let point = Point { x: 1, y: 2 };
    let future = patterns((1, String::new()), point, vec![], "four".into(), String::new(), [1, 2, 3], (4, 5), 6);
    assert_eq!(published(future).await, 18);
    assert_eq!(published(conditional(1, 2)).await, 1);
}
