//! A span left by `drop` before the await.
use async_hygiene::hygiene;
use tracing::{info, info_span};

async fn send(count: usize) -> usize {
    count
}

#[hygiene]
async fn plan(steps: &[u32]) -> usize {
    let span = info_span!("plan");
    let entered = span.enter();
    info!(steps = steps.len());
    drop(entered);
    send(steps.len()).await
}

fn main() {}
