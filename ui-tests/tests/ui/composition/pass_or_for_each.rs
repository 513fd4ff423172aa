//! An `or` of its own for each reason, and the `From` of the error for the rest.
use std::time::Duration;

use async_hygiene::{Cancelled, bounded, cancellable, scope, timeout};
use tokio::time::sleep;
use tokio_util::sync::CancellationToken;

#[derive(Debug, PartialEq)]
enum Why {
    Cancelled,
    Late(Duration),
    Refused { most: usize },
}

impl From<Cancelled> for Why {
    fn from(_: Cancelled) -> Self {
        Why::Cancelled
    }
}

#[cancellable]
#[timeout("10ms", or = |why| Err(Why::Late(why.limit())))]
#[bounded(1, reject, or = |why| Err(Why::Refused { most: why.limit() }))]
async fn call(wait: u64) -> Result<u64, Why> {
    sleep(Duration::from_millis(wait)).await;
    Ok(wait)
}

#[cancellable(or = 1)]
#[timeout("10ms", or = 2)]
#[bounded(1, reject, or = 3)]
async fn numbers(wait: u64) -> u64 {
    sleep(Duration::from_millis(wait)).await;
    0
}

#[cancellable]
#[timeout("10ms", or = ())]
#[bounded(1, queue = 0, or = ())]
async fn units(wait: u64) {
    sleep(Duration::from_millis(wait)).await;
}

#[tokio::main(flavor = "current_thread", start_paused = true)]
async fn main() {
    let token = CancellationToken::new();
    token.cancel();
    assert_eq!(call(1).await, Ok(1));
    assert_eq!(call(15).await, Err(Why::Late(Duration::from_millis(10))));
    assert_eq!(tokio::join!(biased; call(1), call(1)), (Ok(1), Err(Why::Refused { most: 1 })));
    assert_eq!(scope(token.clone(), call(1)).await, Err(Why::Cancelled));
    assert_eq!(numbers(15).await, 2);
    assert_eq!(tokio::join!(biased; numbers(1), numbers(1)), (0, 3));
    assert_eq!(scope(token.clone(), numbers(1)).await, 1);
    units(15).await;
    tokio::join!(units(1), units(1));
    scope(token, units(1)).await;
}
