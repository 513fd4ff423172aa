//! The span is entered while a future is made; that future is driven by somebody else.
use async_hygiene::hygiene;
use std::future::Future;
use std::pin::Pin;
use tracing::info_span;

async fn work(shard: u32) -> u32 {
    shard
}

#[hygiene]
async fn plan(shards: u32) -> Vec<Pin<Box<dyn Future<Output = u32>>>> {
    let _span = info_span!("plan").entered();
    (0..shards).map(|shard| Box::pin(async move { work(shard).await }) as Pin<Box<dyn Future<Output = u32>>>).collect()
}

fn main() {}
