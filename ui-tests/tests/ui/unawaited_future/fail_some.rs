//! In an option.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(order: u64) {
    Some(record(order));
    let _ = Some(record(order));
}

fn main() {}
