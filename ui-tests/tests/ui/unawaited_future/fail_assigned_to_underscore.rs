//! `_ =` is `let _ =`.
use async_hygiene::hygiene;

async fn record(order: u64) -> bool {
    order > 0
}

#[hygiene]
async fn accept(order: u64) {
    _ = record(order);
}

fn main() {}
