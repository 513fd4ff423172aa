//! A guard inside a tuple is held.
use async_hygiene::hygiene;
use std::sync::Mutex;

async fn confirm(order: u32) -> bool {
    order > 0
}

#[hygiene]
async fn reserve(stock: &Mutex<u32>, order: u32) -> bool {
    let mut reservation = (order, stock.lock().unwrap());
    if confirm(reservation.0).await {
        *reservation.1 -= 1;
        return true;
    }
    false
}

fn main() {}
