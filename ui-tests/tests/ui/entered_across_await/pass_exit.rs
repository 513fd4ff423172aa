//! `EnteredSpan::exit` gives the span back.
use async_hygiene::hygiene;
use tracing::{Instrument, info, info_span};

async fn send(count: usize) -> usize {
    count
}

#[hygiene]
async fn plan(steps: &[u32]) -> usize {
    let entered = info_span!("plan").entered();
    info!(steps = steps.len());
    let span = entered.exit();
    send(steps.len()).instrument(span).await
}

fn main() {}
