//! A closure for `spawn_blocking` enters the span on its own thread.
use async_hygiene::hygiene;
use tokio::task::{JoinError, spawn_blocking};
use tracing::Span;

#[hygiene]
async fn hash(bytes: Vec<u8>) -> Result<u32, JoinError> {
    let span = Span::current();
    spawn_blocking(move || {
        let _entered = span.enter();
        bytes.iter().map(|byte| u32::from(*byte)).sum()
    })
    .await
}

fn main() {}
