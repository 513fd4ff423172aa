//! A function that never returns, and one whose body never gets to its end.
#![deny(warnings)]
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

#[cancel_safe]
async fn forever(n: u8) -> ! {
    let _ = n;
    loop {
        yield_now().await;
    }
}

#[cancel_safe]
async fn returns(n: u8) -> u8 {
    yield_now().await;
    return n;
}

#[cancel_safe]
async fn panics() -> u8 {
    yield_now().await;
    panic!("on purpose")
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let waited = tokio::time::timeout(std::time::Duration::from_millis(1), published(forever(1))).await;
    assert!(waited.is_err());
    assert_eq!(published(returns(1)).await, 1);
    assert!(tokio::spawn(published(panics())).await.is_err());
}
