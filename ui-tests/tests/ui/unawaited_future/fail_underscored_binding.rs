//! A name with an underscore silences rustc.
use async_hygiene::hygiene;

async fn record(order: u64) -> bool {
    order > 0
}

#[hygiene]
async fn accept(order: u64) {
    let _done = record(order);
    let _also = record(order + 1);
}

fn main() {}
