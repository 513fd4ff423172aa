use async_hygiene::hygiene;
use tracing::{info, info_span};

#[hygiene]
async fn handle(id: u64) -> u64 {
    let _entered = info_span!("handle", id).entered();
    info!("handling");
    id
}

fn main() {}
