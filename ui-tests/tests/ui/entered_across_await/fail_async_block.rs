//! A span entered in the async block of a spawned task.
use async_hygiene::hygiene;
use tokio::task::{JoinHandle, spawn};
use tracing::info_span;

async fn work(shard: u32) -> u32 {
    shard
}

#[hygiene]
fn start(shard: u32) -> JoinHandle<u32> {
    spawn(async move {
        let span = info_span!("shard", shard);
        let _entered = span.enter();
        work(shard).await
    })
}

fn main() {}
