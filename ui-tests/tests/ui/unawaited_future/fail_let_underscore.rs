//! The call is silenced, and so is its work.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    let _ = record(order);
}

fn main() {}
