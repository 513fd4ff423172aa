//! Above and below `#[tracing::instrument]`, which goes first in any case: it reads an async fn.
use std::future::Future;

use async_hygiene::cancel_safe;
use async_hygiene::facts::CancelSafe;
use tokio::task::yield_now;

fn published<F: Future + CancelSafe>(future: F) -> F {
    future
}

#[cancel_safe]
#[tracing::instrument(err)]
async fn above(n: u8) -> Result<u8, String> {
    yield_now().await;
    if n == 0 {
        return Err("zero".into());
    }
    Ok(n)
}

#[tracing::instrument(ret)]
#[cancel_safe]
async fn below(n: u8) -> Option<u8> {
    yield_now().await;
    n.checked_sub(1)
}

struct Service;

#[cancel_safe]
impl Service {
    #[tracing::instrument(skip(self))]
    async fn call(&self, n: &u8) -> u8 {
        yield_now().await;
        *n
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    assert_eq!(published(above(1)).await, Ok(1));
    assert_eq!(published(below(1)).await, Some(0));
    assert_eq!(published(Service.call(&1)).await, 1);
}
