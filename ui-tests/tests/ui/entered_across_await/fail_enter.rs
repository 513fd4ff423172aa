//! `span.enter()` over an await: other tasks of the thread log into this span. The guard is `Send`, so rustc says nothing.
use async_hygiene::hygiene;
use tracing::info_span;

async fn query(id: u64) -> u64 {
    id
}

#[hygiene]
async fn load(id: u64) -> u64 {
    let span = info_span!("load", id);
    let _entered = span.enter();
    query(id).await
}

fn main() {}
