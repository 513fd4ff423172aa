use async_hygiene::hygiene;
use tracing::{Instrument, info_span};

async fn query(id: u64) -> u64 {
    id
}

#[hygiene]
async fn load(id: u64) -> u64 {
    let span = info_span!("load", id);
    query(id).instrument(span).await
}

fn main() {}
