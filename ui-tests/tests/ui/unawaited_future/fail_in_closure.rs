//! In a closure that ignores what it makes.
use async_hygiene::hygiene;

#[hygiene]
mod orders {
    async fn record(order: u64) {
        println!("{order}");
    }

    pub async fn accept(orders: &[u64]) {
        orders.iter().for_each(|order| {
            record(*order);
        });
    }
}

fn main() {}
