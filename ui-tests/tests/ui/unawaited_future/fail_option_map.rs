//! `map` makes a future for the value, and drops it.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: Option<u64>) {
    order.map(|order| record(order));
}

#[hygiene]
async fn accept_quietly(order: Option<u64>) {
    let _ = order.map(record);
}

fn main() {}
