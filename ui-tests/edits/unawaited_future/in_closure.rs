use async_hygiene::hygiene;

#[hygiene]
mod orders {
    async fn record(order: u64) {
        println!("{order}");
    }

    pub async fn accept(orders: &[u64]) {
        for order in orders {
            record(*order).await;
        }
    }
}

fn main() {}
