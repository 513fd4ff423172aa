//! `span.entered()` owns the span and is held all the same.
use async_hygiene::hygiene;
use tracing::info_span;

async fn query(id: u64) -> u64 {
    id
}

#[hygiene]
async fn load(id: u64) -> u64 {
    let _span = info_span!("load", id).entered();
    query(id).await
}

fn main() {}
