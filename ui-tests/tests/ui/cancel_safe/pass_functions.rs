//! Free functions: the result is what it was, and the future says that it may be dropped.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

#[cancel_safe]
async fn unit() {
    yield_now().await;
}

#[cancel_safe]
async fn sum(a: u8, b: u8) -> u8 {
    yield_now().await;
    a + b
}

#[cancel_safe]
async fn early(a: u8) -> Option<u8> {
    if a == 0 {
        return None;
    }
    yield_now().await;
    Some(a.checked_sub(2)? + 1)
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    published(unit()).await;
    assert_eq!(published(sum(1, 2)).await, 3);
    assert_eq!(published(early(0)).await, None);
    assert_eq!(published(early(1)).await, None);
    assert_eq!(published(early(3)).await, Some(2));
}
