//! A guard moved to another name, which is dropped.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn ship(order: u32) -> u32 {
    order
}

#[hygiene]
async fn take_order(orders: &Mutex<Vec<u32>>) -> u32 {
    let guard = orders.lock().unwrap();
    let mut orders = guard;
    let order = orders.pop().unwrap_or_default();
    drop(orders);
    ship(order).await
}

fn main() {}
