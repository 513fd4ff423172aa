//! A `Fuse` is pending for ever once it is done, in tokio's `select!` too, whatever hides it.
use async_hygiene::hygiene;
use futures::FutureExt;
use futures::future::{Fuse, FusedFuture};
use std::future::Future;
use std::pin::pin;
use std::time::Duration;
use tokio::time::interval;

fn ready(n: u32) -> impl FusedFuture<Output = u32> {
    async move { n }.fuse()
}

async fn number(n: u32) -> u32 {
    n
}

#[hygiene(strict)]
async fn run<F: Future<Output = u32>>(given: Fuse<F>) -> u32 {
    let mut ticks = interval(Duration::from_millis(1));
    let mut given = pin!(given);
    let mut hidden = pin!(ready(2));
    let mut boxed = Box::pin(number(3).fuse());
    let here = number(4).fuse();
    tokio::pin!(here);
    let (mut sum, mut count) = (0, 0);
    while count < 5 {
        tokio::select! {
            n = &mut given => sum += n,
            n = hidden.as_mut() => sum += n,
            n = &mut boxed => sum += n,
            n = &mut here => sum += n,
            _ = ticks.tick() => count += 1,
        }
    }
    sum
}

#[tokio::main]
async fn main() {
    run(number(1).fuse()).await;
}
