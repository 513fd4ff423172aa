//! Other attributes stay where they are: docs, `#[must_use]`, `#[inline]`, `#[allow]`, `#[deprecated]`, `#[track_caller]`, `cfg`, derives beside.
#![deny(warnings)]

use std::time::Duration;

use async_hygiene::{Interrupted, TimedOut, bounded, cancellable, timeout};
use tokio::time::sleep;

/// Is documented.
#[must_use]
#[inline]
#[timeout("10ms")]
#[allow(clippy::unused_async, non_snake_case)]
#[cancellable]
#[doc(hidden)]
async fn Attributes(wait: u64) -> Result<u64, Interrupted> {
    #![allow(unused_variables)]
    let unused = 1;
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[cfg(any())]
#[timeout("nothing")]
async fn absent() {}

#[cfg_attr(all(), timeout("10ms"), cancellable)]
#[cfg_attr(any(), bounded(0))]
#[cfg_attr(all(), bounded(1))]
async fn configured(wait: u64) -> Result<u64, Interrupted> {
    #[cfg(all())]
    sleep(Duration::from_millis(wait)).await;
    #[cfg(any())]
    missing().await;
    Ok(wait)
}

#[async_hygiene::timeout("10ms")]
async fn by_path(wait: u64) -> Result<u64, TimedOut> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

mod renamed {
    use async_hygiene::timeout as deadline;

    #[deadline("10ms")]
    pub async fn renamed(wait: u64) -> Result<u64, async_hygiene::TimedOut> {
        tokio::time::sleep(std::time::Duration::from_millis(wait)).await;
        Ok(wait)
    }
}

/// Not ours: what is in a function of its own is rewritten by its own attributes.
#[timeout("10ms")]
async fn nested_items(wait: u64) -> Result<u64, TimedOut> {
    #[timeout("2ms", or = 0)]
    async fn inner(wait: u64) -> u64 {
        sleep(Duration::from_millis(wait)).await;
        wait
    }
    Ok(inner(wait).await + inner(1).await)
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(Attributes(5).await.unwrap(), 5);
    assert!(Attributes(15).await.is_err());
    assert_eq!(configured(5).await.unwrap(), 5);
    assert!(configured(15).await.is_err());
    assert!(by_path(15).await.is_err());
    assert!(renamed::renamed(15).await.is_err());
    assert_eq!(nested_items(15).await, Ok(1));
}
