use std::sync::Mutex;

use async_hygiene::hygiene;

async fn record(orders: &Mutex<Vec<u64>>, order: u64) {
    orders.lock().unwrap().push(order);
}

#[hygiene]
pub async fn accept(orders: &Mutex<Vec<u64>>, order: u64) {
    let _ = record(orders, order); // nothing is recorded
}

fn main() {}
