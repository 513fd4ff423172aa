//! Events and their fields, also with awaits in them, enter nothing.
use async_hygiene::hygiene;
use tracing::{debug, error, info, warn};

async fn depth() -> usize {
    3
}

#[hygiene]
async fn watch(queue: &str) -> usize {
    info!(queue, "watching");
    let found = depth().await;
    debug!(target: "queue", found, ?queue, "depth of {queue}");
    warn!(parent: None, depth = found);
    error!("{} of {}", depth().await, queue);
    found
}

fn main() {}
