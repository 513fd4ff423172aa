//! Functions that a macro makes, with limits that it is given; awaits hidden in macros; names that the expansion uses.
use std::time::Duration;

use async_hygiene::{TimedOut, timeout};
use tokio::time::sleep;

macro_rules! calls {
    ($($(#[$meta:meta])* $name:ident = $limit:literal, $wait:expr;)*) => {$(
        $(#[$meta])*
        #[timeout($limit)]
        async fn $name() -> Result<u64, TimedOut> {
            let wait = $wait;
            sleep(Duration::from_millis(wait)).await;
            Ok(wait)
        }
    )*};
}

macro_rules! with_expression {
    ($name:ident, $limit:expr, $or:expr, $ty:ty) => {
        #[timeout($limit, or = $or)]
        async fn $name(limit: u64) -> $ty {
            hidden!(sleep(Duration::from_millis(limit)));
            limit
        }
    };
}

macro_rules! hidden {
    ($future:expr) => {
        $future.await
    };
}

calls! {
    fast = "10ms", 5;
    /// With docs.
    slow = "10ms", 15;
}
with_expression!(computed, Duration::from_millis(10), 7, u64);

#[timeout("10ms")]
async fn names(deadline: u8, outcomes: u8, carry: u8) -> Result<u8, TimedOut> {
    let (never, body, token, timer) = (1, 2, 3, 4);
    sleep(Duration::from_millis(1)).await;
    Ok(deadline + outcomes + carry + never + body + token + timer)
}

#[cfg_attr(all(), timeout("10ms"))]
#[cfg_attr(any(), timeout("nothing"))]
async fn configured() -> Result<(), TimedOut> {
    std::future::pending().await
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    assert_eq!(fast().await, Ok(5));
    assert!(slow().await.is_err());
    assert_eq!(computed(5).await, 5);
    assert_eq!(computed(15).await, 7);
    assert_eq!(names(1, 1, 1).await, Ok(13));
    assert!(configured().await.is_err());
}
