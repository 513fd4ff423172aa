//! An iterator that makes futures, dropped with them or before it makes one.
use async_hygiene::hygiene;

async fn record(order: u64) {
    println!("{order}");
}

#[hygiene]
async fn accept(orders: Vec<u64>) {
    orders.iter().map(|order| record(*order)).collect::<Vec<_>>();
}

#[hygiene]
async fn accept_lazily(orders: Vec<u64>) {
    let _ = orders.iter().map(|order| async move { record(*order).await });
}

fn main() {}
