//! A span entered and left again before anything happens in it.
use async_hygiene::hygiene;
use tracing::{info, info_span};

#[hygiene]
async fn handle(id: u64) -> u64 {
    let span = info_span!("handle", id);
    let _ = span.enter();
    info!("handling");
    id
}

fn main() {}
