//! A span that is not entered is only a handle.
use async_hygiene::hygiene;
use tracing::info_span;

async fn query(id: u64) -> u64 {
    id
}

#[hygiene]
async fn load(id: u64) -> u64 {
    let span = info_span!("load", id, rows = tracing::field::Empty);
    let rows = query(id).await;
    span.record("rows", rows);
    rows
}

fn main() {}
