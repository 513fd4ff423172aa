use async_hygiene::hygiene;
use std::sync::Mutex;

async fn confirm(order: u32) -> bool {
    order > 0
}

#[hygiene]
async fn reserve(stock: &Mutex<u32>, order: u32) -> bool {
    let reservation = (order, stock.lock().unwrap());
    let order = reservation.0;
    drop(reservation);
    if confirm(order).await {
        *stock.lock().unwrap() -= 1;
        return true;
    }
    false
}

fn main() {}
