//! At `warn` it is a warning of rustc.
#![deny(warnings)]
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
#[async_hygiene::warn(unawaited_future)]
async fn accept(order: u64) {
    let _ = record(order);
}

fn main() {}
