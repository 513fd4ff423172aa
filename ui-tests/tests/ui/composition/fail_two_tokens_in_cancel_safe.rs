//! Which token `#[cancel_safe(token)]` means is not said either.
#![allow(dead_code)]

use async_hygiene::{Cancelled, cancel_safe, timeout, TimedOut};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

struct Failed;

impl From<Cancelled> for Failed {
    fn from(_: Cancelled) -> Self {
        Failed
    }
}

impl From<TimedOut> for Failed {
    fn from(_: TimedOut) -> Self {
        Failed
    }
}

#[timeout("1s")]
#[cancel_safe(token)]
async fn run(stop: &CancellationToken, pause: &CancellationToken) -> Result<(), Failed> {
    yield_now().await;
    let _ = (stop, pause);
    Ok(())
}

fn main() {}
