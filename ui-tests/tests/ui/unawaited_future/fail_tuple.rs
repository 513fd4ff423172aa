//! In a tuple, at any position.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    let _both = (order, record(order));
}

fn main() {}
