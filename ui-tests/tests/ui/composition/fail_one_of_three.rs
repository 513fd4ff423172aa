//! An error with room for two of three outcomes.
#![allow(dead_code)]

use async_hygiene::{Cancelled, Overloaded, TimedOut, bounded, cancellable, timeout};
use tokio::task::yield_now;

#[derive(Debug)]
enum Failed {
    Cancelled(Cancelled),
    Refused(Overloaded),
}

impl From<Cancelled> for Failed {
    fn from(error: Cancelled) -> Self {
        Failed::Cancelled(error)
    }
}

impl From<Overloaded> for Failed {
    fn from(error: Overloaded) -> Self {
        Failed::Refused(error)
    }
}

#[bounded(1, reject)]
#[timeout("1s")]
#[cancellable]
async fn count() -> Result<u64, Failed> {
    yield_now().await;
    Ok(1)
}

fn late(error: TimedOut) -> TimedOut {
    error
}

fn main() {}
