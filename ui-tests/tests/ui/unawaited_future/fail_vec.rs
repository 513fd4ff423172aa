//! In a vector.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    vec![record(order)];
    let _ = [record(order), record(order + 1)];
}

fn main() {}
