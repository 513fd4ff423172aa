//! A span left on one path only.
use async_hygiene::hygiene;
use tracing::info_span;

async fn retry() -> bool {
    true
}

#[hygiene]
async fn attempt(first: bool) -> bool {
    let span = info_span!("attempt").entered();
    if first {
        drop(span);
    }
    retry().await
}

fn main() {}
