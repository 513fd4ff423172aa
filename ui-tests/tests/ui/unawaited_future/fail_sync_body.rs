//! In a sync function.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
fn accept(order: u64) {
    let _ = record(order);
}

fn main() {}
