//! Behind a combinator and a box.
use std::time::Duration;

use async_hygiene::hygiene;
use futures::{FutureExt, TryFutureExt};
use tokio::io::{AsyncReadExt, DuplexStream};
use tokio::time::timeout;

#[hygiene(strict)]
async fn sizes(mut input: DuplexStream) -> usize {
    let mut late = 0;
    while late < 3 {
        match timeout(Duration::from_secs(1), input.read_u16().map_ok(usize::from).boxed()).await {
            Ok(Ok(size)) => return size,
            Ok(Err(_)) => return 0,
            Err(_) => late += 1,
        }
    }
    0
}

fn main() {}
