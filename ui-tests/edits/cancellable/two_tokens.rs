#![allow(dead_code)]

use async_hygiene::{Cancelled, cancellable};
use tokio::task::yield_now;
use tokio_util::sync::CancellationToken;

#[cancellable(token = stop)]
async fn run(stop: CancellationToken, pause: &CancellationToken) -> Result<(), Cancelled> {
    yield_now().await;
    drop((stop, pause));
    Ok(())
}

fn main() {}
